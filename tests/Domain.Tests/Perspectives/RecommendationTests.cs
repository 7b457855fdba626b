using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Perspectives;

public class RecommendationTests
{
    private static readonly ConversationAhead Cfo = new()
    {
        Phase = JourneyPhase.Awareness,
        Roles = [BuyingRole.Finance],
        Industry = "Logistics",
        Metrics = [FinancialMetric.OperatingCost],
    };

    [Fact]
    public void Recommend_ForAnotherPhaseOrRole_LeavesItOut()
    {
        var found = Recommend(
            Made("fits", phase: JourneyPhase.Awareness, role: BuyingRole.Finance),
            Made("phase", phase: JourneyPhase.Buying),
            Made("role", role: BuyingRole.Legal));

        Assert.Equal(["fits"], found.Ranked.Select(r => r.Perspective.Name));
    }

    [Fact]
    public void Recommend_Several_RanksByFit()
    {
        var found = Recommend(
            Made("anyone"),
            Made("industry", industry: "logistics"),
            Made("metric", metric: FinancialMetric.OperatingCost),
            Made("role", role: BuyingRole.Finance),
            Made("phase", phase: JourneyPhase.Awareness),
            Made("all", JourneyPhase.Awareness, BuyingRole.Finance, "Logistics", FinancialMetric.OperatingCost));

        Assert.Equal(
            [("all", 10), ("phase", 4), ("role", 3), ("metric", 2), ("industry", 1), ("anyone", 0)],
            found.Ranked.Select(r => (r.Perspective.Name, r.Fit)));
    }

    [Fact]
    public void Recommend_EqualFit_PrefersWhatMovedMoreDealsForward()
    {
        var notes = Enumerable.Range(1, 3).Select(n => Note(n, FinancialMetric.OperatingCost, Some.Now.AddDays(-20))).Append(Note(4, FinancialMetric.Revenue, Some.Now.AddDays(-20)));
        var moved = Enumerable.Range(1, 4).ToDictionary(Some.Id, n => n == 3 ? Some.Now.AddDays(-30) : Some.Now.AddDays(-10));
        Perspective[] all =
        [
            Made("newer", role: BuyingRole.Finance, metric: FinancialMetric.Revenue) with { CreatedOn = Some.Now.AddDays(-1) },
            Made("proven", role: BuyingRole.Finance, metric: FinancialMetric.OperatingCost),
            .. notes,
        ];

        var found = Recommendation.For(all, Cfo with { Metrics = [] }, moved, Some.Now).Ranked.Where(r => r.Perspective.Kind == PerspectiveKind.Perspective);

        Assert.Equal([("proven", 2), ("newer", 1)], found.Select(r => (r.Perspective.Name, r.DealsMovedForward)));
    }

    [Fact]
    public void Recommend_WhatWorkedTodayWithTheSameRole_ComesFirstOnItsDayOnly()
    {
        var note = Note(1, FinancialMetric.OperatingCost, Some.Now.AddHours(-2));

        var today = Recommendation.For([note], Cfo, new Dictionary<Guid, DateTime>(), Some.Now);
        var tomorrow = Recommendation.For([note], Cfo, new Dictionary<Guid, DateTime>(), Some.Now.AddDays(1));
        var other = Recommendation.For([note], Cfo with { Roles = [BuyingRole.Legal] }, new Dictionary<Guid, DateTime>(), Some.Now);

        Assert.Equal([note], today.WorkedToday.Select(r => r.Perspective));
        Assert.Empty(today.Ranked);
        Assert.Equal([note], tomorrow.Ranked.Select(r => r.Perspective));
        Assert.Empty(tomorrow.WorkedToday);
        Assert.Empty(other.WorkedToday.Concat(other.Ranked));
    }

    [Fact]
    public void Recommend_InAnyOrder_GivesTheSameRanking()
    {
        Perspective[] all = [.. Enumerable.Range(1, 20).Select(n => Made("p" + n, role: n % 2 == 0 ? BuyingRole.Finance : null, metric: n % 3 == 0 ? FinancialMetric.OperatingCost : null))];

        Assert.Equal(Recommend(all).Ranked, Recommend([.. all.Reverse()]).Ranked);
    }

    [Theory]
    [InlineData(AssetStatus.Published, null, PublicationProblem.AssetWithoutClip)]
    [InlineData(AssetStatus.Published, " ", PublicationProblem.AssetWithoutClip)]
    [InlineData(AssetStatus.Published, "https://clip", null)]
    [InlineData(AssetStatus.Draft, null, null)]
    [InlineData(AssetStatus.Published, "javascript:alert(1)", PublicationProblem.AssetWithoutClip)]
    public void Publish_Asset_NeedsItsClip(AssetStatus status, string? clip, PublicationProblem? expected) => Assert.Equal(expected, PublicationCheck.Asset(status, clip));

    private static Recommendation Recommend(params Perspective[] all) => Recommendation.For(all, Cfo, new Dictionary<Guid, DateTime>(), Some.Now);

    private static Perspective Made(string name, JourneyPhase? phase = null, BuyingRole? role = null, string? industry = null, FinancialMetric? metric = null) => new()
    {
        Id = Some.IdOf(name), Kind = PerspectiveKind.Perspective, Name = name, Phase = phase, Role = role, Industry = industry, Metric = metric, CreatedOn = Some.Now.AddDays(-90),
    };

    private static Perspective Note(int deal, FinancialMetric metric, DateTime on) => new()
    {
        Id = Some.Id(100 + deal), Kind = PerspectiveKind.WhatWorked, Role = BuyingRole.Finance, Metric = metric, DealId = Some.Id(deal), CreatedOn = on,
    };
}
