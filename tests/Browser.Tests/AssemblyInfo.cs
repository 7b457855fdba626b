// One browser and one environment at a time: these tests measure the product, not the machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
