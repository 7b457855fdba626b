using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How many people others involve, shown beside a deal's own counts: a reference, not a target.</summary>
/// <param name="Stakeholders">Customer stakeholders per deal.</param>
/// <param name="OwnPeople">Own people per deal.</param>
public sealed record TeamBenchmark(decimal Stakeholders, decimal OwnPeople)
{
    /// <summary>World-class sellers. Source: MHI Sales Best Practices Study 2015.</summary>
    public static readonly TeamBenchmark WorldClass = new(5.8m, 4.6m);

    /// <summary>The average of all sellers. Source: MHI Sales Best Practices Study 2015.</summary>
    public static readonly TeamBenchmark Average = new(4.4m, 3.8m);

    /// <summary>Whether the study says anything about deals of the variant: it is about complex ones.</summary>
    public static bool AppliesTo(ProcessVariant variant) => variant == ProcessVariant.Complex;
}
