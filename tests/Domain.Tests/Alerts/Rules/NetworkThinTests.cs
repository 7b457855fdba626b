using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class NetworkThinTests
{
    private static readonly DealFacts Dense = Some.AwarenessDeal() with
    {
        Activities = new[] { Some.Met(Some.Now.AddDays(-1), Some.Cfo(), Some.Cio(), Some.Operations()) },
    };

    [Fact]
    public void Judge_NobodyKnown_ListsAllGapsWithoutDoubt()
    {
        var seen = Assert.Single(Judge(Dense with { Stakeholders = Array.Empty<Stakeholder>() }).Observations);

        Assert.Equal(
            FactSet.Of(
                Fact.Ordered(NetworkThin.NetworkGaps, new[] { "TooFewEngaged", "NoDecider", "NoFinance", "NoUser" }),
                Fact.Number("engaged", 0m),
                Fact.Number("engagedNeeded", 3m)),
            seen.Facts);
        Assert.Equal(1m, seen.Confidence);
    }

    [Fact]
    public void Judge_ActivitiesNotRead_SaysNothingAboutContact()
    {
        Assert.Empty(Judge(Dense with { Activities = null }).Observations);
        Assert.Equal(
            new[] { NetworkThin.NetworkGaps },
            Assert.Single(Judge(Dense with { Activities = null, Stakeholders = new[] { Some.Operations() } }).Observations).Facts.All.Select(f => f.Name));
    }

    [Theory]
    [InlineData(ProcessVariant.Transactional, "")]
    [InlineData(ProcessVariant.LargeVolume, "TooFewEngaged,NoFinance")]
    [InlineData(ProcessVariant.Complex, "TooFewEngaged,NoFinance,NoUser")]
    public void Judge_TwoEngaged_AsksByVariant(ProcessVariant variant, string gaps)
    {
        var buyer = Some.Stakeholder("Buyer");
        var deal = Dense with
        {
            Variant = variant,
            Stakeholders = new[] { Some.Cio(), buyer },
            Activities = new[] { Some.Met(Some.Now.AddDays(-1), Some.Cio(), buyer) },
        };

        Assert.Equal(gaps, string.Join(',', Judge(deal).Observations.SelectMany(o => ((TextsFact)o.Facts.Find(NetworkThin.NetworkGaps)!).Values)));
    }

    [Fact]
    public void Judge_LastContactWithADecider30DaysAgo_IsAGapFromThatMomentOn()
    {
        var met = Some.Now.AddDays(-30);
        var deal = Dense with { Activities = new[] { Some.Met(met, Some.Cfo()), Some.Met(Some.Now, Some.Operations(), Some.Stakeholder("A"), Some.Stakeholder("B")) }, Stakeholders = new[] { Some.Cfo(), Some.Operations(), Some.Stakeholder("A"), Some.Stakeholder("B") } };

        var before = Judge(deal, Some.Now.AddTicks(-1));
        Assert.DoesNotContain("DeciderNotMet", Gaps(before));
        Assert.Equal(Some.Now, before.NextChange);
        Assert.Contains("DeciderNotMet", Gaps(Judge(deal, Some.Now)));
    }

    [Fact]
    public void Judge_MeetingAhead_IsDueWhenItEnds()
    {
        var ahead = Some.Met(Some.Now.AddHours(3), Some.Cfo()) with { Status = ActivityStatus.Open };

        Assert.Equal(Some.Now.AddHours(3), Judge(Dense with { Activities = Dense.Activities!.Append(ahead).ToArray() }).NextChange);
    }

    private static IEnumerable<string> Gaps(RuleVerdict verdict) =>
        verdict.Observations.SelectMany(o => ((TextsFact)o.Facts.Find(NetworkThin.NetworkGaps)!).Values);

    private static RuleVerdict Judge(DealFacts deal, DateTime? now = null) => Judged.Alone(new NetworkThin(), RuleCodes.NetworkThin, deal, now);
}
