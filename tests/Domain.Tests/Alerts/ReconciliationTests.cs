using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class ReconciliationTests
{
    private static readonly DateTime Now = Some.Now;
    private static readonly Finding Warning = Found("rule", Severity.Warning);
    private static readonly Finding Critical = Warning with { Severity = Severity.Critical, Rank = 9m };

    [Fact]
    public void Plan_NewFinding_CreatesOnlyIt()
    {
        var plan = Plan(new[] { Warning });

        Assert.Same(Warning, Assert.Single(plan.Create));
        Assert.Null(Assert.Single(plan.Open).AlertId);
        Assert.Empty(plan.Update);
        Assert.Empty(plan.Resolve);
    }

    [Fact]
    public void Plan_StillTrueAndEqual_WritesNothing()
    {
        var plan = Plan(new[] { Warning }, Stored(Warning));

        Assert.True(plan.IsEmpty);
        Assert.Equal(Some.Id(1), Assert.Single(plan.Open).AlertId);
    }

    public static TheoryData<Finding> Changes => new()
    {
        Warning with { Facts = FactSet.Of(Fact.Number("days", 2m)) },
        Warning with { Severity = Severity.Critical },
        Warning with { Surface = AlertSurface.Fact },
        Warning with { ActionCode = "question" },
        Warning with { Rank = 4m },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Plan_FactsSeveritySurfaceActionOrRankChanged_Updates(Finding changed)
    {
        var update = Assert.Single(Plan(new[] { changed }, Stored(Warning)).Update);

        Assert.Same(changed, update.Finding);
        Assert.False(update.Reopens);
    }

    [Fact]
    public void Plan_NoLongerTrue_ResolvesUnderAKeyOfItsOwn()
    {
        var ended = Assert.Single(Plan(Array.Empty<Finding>(), Stored(Warning)).Resolve);

        Assert.Equal(ResolutionCause.ConditionEnded, ended.Cause);
        Assert.StartsWith(Warning.Key + "~", ended.ResolvedKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_DealLost_ResolvesWithThatCause() =>
        Assert.Equal(
            ResolutionCause.DealLost,
            Assert.Single(Reconciliation.Plan(Evaluated(), new[] { Stored(Warning) }, Now, ResolutionCause.DealLost).Resolve).Cause);

    [Fact]
    public void Plan_Dismissed_StaysQuietUntilASeverityStepWorse()
    {
        var dismissed = Stored(Warning, AlertState.Dismissed);

        Assert.True(Plan(new[] { Warning with { Facts = FactSet.Of(Fact.Number("days", 2m)) } }, dismissed).IsEmpty);
        Assert.Empty(Plan(new[] { Warning }, dismissed).Open);
        Assert.True(Assert.Single(Plan(new[] { Critical }, dismissed).Update).Reopens);
        Assert.True(Plan(new[] { Critical }, Stored(Critical, AlertState.Dismissed)).IsEmpty);
    }

    [Fact]
    public void Plan_DismissedAndUntrueInBetween_ShowsAnewRowWhenItRecurs()
    {
        var ended = Plan(Array.Empty<Finding>(), Stored(Warning, AlertState.Dismissed));

        Assert.Single(ended.Resolve);
        Assert.Single(Plan(new[] { Warning }, Stored(Warning, AlertState.Resolved) with { Key = ended.Resolve[0].ResolvedKey }).Create);
    }

    [Fact]
    public void Plan_Snoozed_IsQuietAndDueWhenItEnds()
    {
        var snoozed = Stored(Warning, AlertState.Snoozed) with { SnoozedUntil = Now.AddHours(1) };

        var quiet = Plan(new[] { Critical }, snoozed);
        var over = Reconciliation.Plan(Evaluated(Warning), new[] { snoozed }, Now.AddHours(1));

        Assert.True(quiet.IsEmpty);
        Assert.Empty(quiet.Open);
        Assert.Equal(Now.AddHours(1), quiet.NextDue);
        Assert.True(Assert.Single(over.Update).Reopens);
    }

    [Fact]
    public void Plan_SnoozedAndNoLongerTrue_Resolves() =>
        Assert.Single(Plan(Array.Empty<Finding>(), Stored(Warning, AlertState.Snoozed) with { SnoozedUntil = Now.AddDays(1) }).Resolve);

    [Fact]
    public void Plan_ActedOn_IsQuietForSevenDaysThenOpenAgain()
    {
        var acted = Stored(Warning, AlertState.Acted) with { ActedOn = Now };

        Assert.True(Plan(new[] { Critical }, acted).IsEmpty);
        Assert.Equal(Now.AddDays(7), Plan(new[] { Warning }, acted).NextDue);
        Assert.True(Reconciliation.Plan(Evaluated(Warning), new[] { acted }, Now.AddDays(7).AddTicks(-1)).IsEmpty);
        Assert.True(Assert.Single(Reconciliation.Plan(Evaluated(Warning), new[] { acted }, Now.AddDays(7)).Update).Reopens);
    }

    [Fact]
    public void Plan_EvaluationIsDueBeforeTheSnoozeEnds_TakesTheEarlierMoment()
    {
        var snoozed = Stored(Warning, AlertState.Snoozed) with { SnoozedUntil = Now.AddDays(2) };

        Assert.Equal(Now.AddDays(1), Reconciliation.Plan(Evaluated(Warning) with { NextDue = Now.AddDays(1) }, new[] { snoozed }, Now).NextDue);
        Assert.Equal(Now.AddDays(2), Reconciliation.Plan(Evaluated(Warning) with { NextDue = Now.AddDays(3) }, new[] { snoozed }, Now).NextDue);
    }

    [Fact]
    public void Plan_Silenced_TakesAnOpenAlertOutOfSightAndLeavesADismissalStanding()
    {
        var silenced = Evaluated() with { Silenced = new[] { new SilencedFinding(Warning.Key, "parent") } };

        Assert.Equal(ResolutionCause.Silenced, Assert.Single(Reconciliation.Plan(silenced, new[] { Stored(Warning) }, Now).Resolve).Cause);
        Assert.True(Reconciliation.Plan(silenced, new[] { Stored(Warning, AlertState.Dismissed) }, Now).IsEmpty);
    }

    [Fact]
    public void Plan_OpenAlerts_AreRankedHighestFirst()
    {
        var minor = Found("minor", Severity.Info) with { Rank = 1m };

        var plan = Plan(new[] { Critical, minor }, Stored(Warning));

        Assert.Equal(new[] { "rule", "minor" }, plan.Open.Select(o => o.Finding.RuleCode));
    }

    private static AlertPlan Plan(Finding[] findings, params StoredAlert[] stored) => Reconciliation.Plan(Evaluated(findings), stored, Now);

    private static Evaluation Evaluated(params Finding[] findings) => new()
    {
        RecordId = Some.Id(7),
        Findings = findings,
        Silenced = Array.Empty<SilencedFinding>(),
        FirstTrue = FirstTrueMoments.None,
        NextDue = null,
        Rank = 0m,
    };

    private static StoredAlert Stored(Finding finding, AlertState state = AlertState.Open) =>
        AlertBook.Stored(Some.Id(1), finding) with { State = state };

    private static Finding Found(string code, Severity severity) => new()
    {
        RecordId = Some.Id(7),
        RuleCode = code,
        Subject = Observation.WholeRecord,
        Dynamics = RuleDynamics.Decision,
        Severity = severity,
        Surface = AlertSurface.Card,
        Audience = AlertAudience.DealOwner,
        Facts = FactSet.Of(Fact.Number("days", 1m)),
        ActionCode = "action",
        Confidence = 1m,
        Rank = 3m,
        FirstTrueOn = Now,
    };
}
