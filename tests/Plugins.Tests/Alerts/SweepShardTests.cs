using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>Callers side by side sweep a part of the deals each.</summary>
public sealed class SweepShardTests : IDisposable
{
    private const int Parts = 3;
    private readonly InstalledProduct product = new();

    public void Dispose() => product.Dispose();

    [Fact]
    public void Parts_TogetherTakeEveryDealOnceAndTellWhenTheLastOneEnded()
    {
        var deals = Deals(12);
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.All(Enumerable.Range(1, Parts), part => Assert.Contains(deals, new DealShard(part, Parts).Has));

        Assert.Equal(deals.Count(new DealShard(3, Parts).Has), Sweep(3, page: 1));
        Assert.Equal(deals.Count(new DealShard(1, Parts).Has), Sweep(1, page: 2));
        Assert.Null(SweepEnds.Last(product.System));
        Assert.Equal(deals.Count(new DealShard(2, Parts).Has), Sweep(2, page: 100));

        Assert.InRange(SweepEnds.Last(product.System)!.Value, InstalledProduct.Today.AddMinutes(1), product.Environment.Clock.Now);
        Assert.Equal(0, Sweep(1) + Sweep(2) + Sweep(3));
        Assert.All(deals, deal => Assert.NotNull(product.Read(DealStateTable.Table, deal)[DealStateTable.EvaluatedOn]));
    }

    [Fact]
    public void LastSweep_InPartsOfDifferentNumber_IsWhenThePartLongestAgoEnded()
    {
        Assert.Null(SweepEnds.Last(product.System));
        foreach (var (part, of) in new[] { (1, 1), (1, 2), (2, 4), (4, 4) })
        {
            product.Environment.Clock.Advance(TimeSpan.FromHours(1));
            var before = product.Environment.Clock.Now;
            Sweep(part, of: of);
            Assert.InRange(SweepEnds.Last(product.System)!.Value, InstalledProduct.Today.AddHours(of == 1 || part < 4 ? 1 : 2), before.AddMinutes(1));
        }

        // All of 4 since the third hour but the odd ones, which the part 1 of 2 took in the second.
        Assert.Equal(2, (SweepEnds.Last(product.System)!.Value - InstalledProduct.Today).Hours);
    }

    [Fact]
    public void FirstPart_FindingChangesThatNothingNoticed_LeavesThoseOfTheOthersToThem()
    {
        var deals = Deals(6);
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Sweep(1, of: 1);
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        deals.ForEach(deal => product.System.Execute(new UpdateRequest
        {
            Target = new Entity(OpportunityTable.Table, deal) { [OpportunityTable.CustomerSituation] = "Ships wait." },
            ["BypassCustomPluginExecution"] = true,
        }));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, Sweep(2));
        Assert.Equal(deals.Count(new DealShard(1, Parts).Has), Sweep(1, page: 1));
        Assert.Equal(deals.Count(deal => !new DealShard(1, Parts).Has(deal)), Sweep(2) + Sweep(3));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 3)]
    [InlineData(1, 101)]
    public void Part_ThatDoesNotExist_IsRefused(int part, int of) =>
        Assert.Contains("Shard", Refusal.Of(() => product.Administrator.Call("bd_EvaluateDue", ("Shard", part), ("Shards", of))), StringComparison.Ordinal);

    private List<Guid> Deals(int count)
    {
        var deals = Enumerable.Range(1, count).Select(number => product.Rep.Execute(new CreateRequest
        {
            Target = InstalledProduct.Row(OpportunityTable.Table, (OpportunityTable.Name, $"Deal {number}"), (OpportunityTable.StepName, "1-Qualify"), ("processid", Guid.Empty)),
            ["tag"] = SettingNames.BulkTag,
        })).Select(answer => ((CreateResponse)answer).id).ToList();
        product.Environment.RunPendingJobs();
        return deals;
    }

    private int Sweep(int part, int page = 100, int of = Parts)
    {
        var evaluated = 0;
        string? from = null;
        for (var calls = 0; calls < 20; calls++)
        {
            var answer = product.Administrator.Call("bd_EvaluateDue", ("MaxDeals", page), ("ContinueFrom", from!), ("Shard", part), ("Shards", of)).Results;
            evaluated += (int)answer["Evaluated"];
            from = (string)answer["ContinueFrom"];
            if (!(bool)answer["HasMore"])
            {
                return evaluated;
            }
        }

        throw new InvalidOperationException("The sweep does not end.");
    }
}
