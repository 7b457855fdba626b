using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class StatusQuoOrFearTests
{
    private static readonly DealOption Ours = new(Some.Id(61), "Returns platform", OptionKind.Ours, DroppedOn: null);

    [Theory]
    [InlineData(ChangeBlocker.StatusQuo, true)]
    [InlineData(ChangeBlocker.Fear, true)]
    [InlineData(ChangeBlocker.Budget, false)]
    [InlineData(ChangeBlocker.None, false)]
    public void Evaluate_BlockerWithoutMitigation_RaisesForHabitAndFearOnly(ChangeBlocker blocker, bool isRaised) =>
        Assert.Equal(isRaised, Judge(Blocked(blocker)) is not null);

    [Fact]
    public void Evaluate_BlockerWithMitigation_Resolves()
    {
        var deal = Blocked(ChangeBlocker.Fear);

        Assert.Null(Judge(deal with { Change = deal.Change with { BlockerMitigation = "Pilot in one warehouse" } }));
    }

    [Fact]
    public void Evaluate_OnePersonsHighRisk_RaisesAtFourAndNamesTheKindApart()
    {
        var facts = Judge(Deal(View(Some.Cfo(), organisational: 4), View(Some.Operations(), personal: 5)))!.Facts;

        Assert.Equal(new TextsFact(new[] { "CFO" }), facts.Find("organisationalRisk"));
        Assert.Equal(new TextsFact(new[] { "Operations" }), facts.Find("personalRisk"));
        Assert.Null(Judge(Deal(View(Some.Cfo(), organisational: 3), View(Some.Operations(), personal: 3))));
    }

    [Fact]
    public void Evaluate_WhatStemsFromThePersonalRisk_IsSecured()
    {
        var facts = Judge(Deal(View(Some.Cfo(), organisational: 4), View(Some.Operations(), personal: 5)))!.Facts;

        Assert.Equal(new[] { "meanRisk", "personalRisk" }, facts.Secured.Select(f => f.Name));
        Assert.Equal(new[] { "organisationalRisk" }, facts.Open.Select(f => f.Name));
    }

    [Fact]
    public void Evaluate_MeanByInfluence_RaisesAtThreeAndAHalfWithoutAnyoneAtFour()
    {
        var highAndLow = RuleCatalogue.Find(RuleCodes.StatusQuoOrFear)!.Shipped with { IsEnabled = true, GraceDays = 0 };
        var settings = Some.Settings() with { Rules = new RuleSet(new[] { highAndLow with { Thresholds = new Dictionary<string, decimal> { ["highRisk"] = 5m } } }) };

        // CFO weighs 15, CIO 8: (15 × 4 + 8 × 2) / 23 = 3.3; with 3 it is 3.65.
        Assert.Null(Judged.At(Deal(View(Some.Cfo(), organisational: 4), View(Some.Cio(), organisational: 2)), Some.Now, settings: settings).Of(RuleCodes.StatusQuoOrFear));
        Assert.Equal(
            new NumberFact(3.7m),
            Judged.At(Deal(View(Some.Cfo(), organisational: 4), View(Some.Cio(), organisational: 3)), Some.Now, settings: settings)
                .Of(RuleCodes.StatusQuoOrFear)!.Facts.Find("meanRisk"));
    }

    [Fact]
    public void Evaluate_MitigatedViewDroppedOptionOrLeaver_DoesNotCount()
    {
        var high = View(Some.Cfo(), organisational: 5);

        Assert.Null(Judge(Deal(high with { Mitigation = "Fallback agreed" })));
        Assert.Null(Judge(Deal(high) with { Options = new[] { Ours with { DroppedOn = Some.Now } } }));
        Assert.Null(Judge(Deal(high) with { Options = new[] { Ours with { Kind = OptionKind.DoNothing } } }));
        Assert.Null(Judge(Deal(high) with { Stakeholders = new[] { Some.Cfo() with { LeftOn = Some.Now }, Some.Cio() } }));
    }

    [Fact]
    public void Evaluate_BlockerAloneWithoutDecider_Asks() =>
        Assert.True(Judge(Blocked(ChangeBlocker.Fear) with { Stakeholders = new[] { Some.Operations() } })!.IsQuestion);

    private static Finding? Judge(DealFacts deal) =>
        Judged.Alone(RuleCodes.StatusQuoOrFear, deal, Some.Now, Some.Now.AddDays(-7)).Of(RuleCodes.StatusQuoOrFear);

    private static DealFacts Blocked(ChangeBlocker blocker) =>
        Some.AwarenessDeal() with { Change = Some.AwarenessDeal().Change with { Blocker = blocker } };

    private static DealFacts Deal(params RiskView[] views) => Some.AwarenessDeal() with { Options = new[] { Ours }, RiskViews = views };

    private static RiskView View(Stakeholder person, int? organisational = null, int? personal = null) => new()
    {
        Id = Guid.NewGuid(),
        StakeholderId = person.Id,
        OptionId = Ours.Id,
        Organisational = organisational,
        Personal = personal,
    };
}
