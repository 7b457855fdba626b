using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.RuleReports;

namespace BuyingDynamics.Domain.Tests.Alerts.RuleReports;

public class RuleReportTests
{
    [Fact]
    public void Of_AlertsOfARule_CountsWhatBecameOfThem()
    {
        var report = Assert.Single(RuleReport.Of(new[]
        {
            Alert() with { ActedOn = Some.Now, ResolvedOn = Some.Now.AddDays(4), Cause = ResolutionCause.ConditionEnded },
            Alert() with { DismissedAs = DismissalReason.TooEarly },
            Alert() with { DismissedAs = DismissalReason.NotRelevant, ResolvedOn = Some.Now.AddDays(1) },
            Alert() with { ResolvedOn = Some.Now.AddDays(10), Cause = ResolutionCause.ConditionEnded },
            Alert() with { ResolvedOn = Some.Now.AddDays(10), Cause = ResolutionCause.DealLost },
            Alert(),
        }));

        Assert.Equal(6, report.Raised);
        Assert.Equal(1, report.Acted);
        Assert.Equal(1, report.SelfResolved);
        Assert.Equal(1, report.Dismissed[DismissalReason.TooEarly]);
        Assert.Equal(16.7m, report.NotRelevantPercent);
        Assert.Equal(7m, report.MedianDaysOpen);
    }

    [Fact]
    public void Of_EvenNumberOfEndings_TakesTheMeanOfTheMiddleTwo() =>
        Assert.Equal(2.5m, RuleReport.Of(new[] { 1, 2, 3, 40 }.Select(days => Alert() with { ResolvedOn = Some.Now.AddDays(days) })).Single().MedianDaysOpen);

    [Fact]
    public void Of_NothingEnded_HasNoMedian() => Assert.Null(RuleReport.Of(new[] { Alert() }).Single().MedianDaysOpen);

    [Fact]
    public void Of_SeveralRules_AreInOrderOfTheirCodes() =>
        Assert.Equal(new[] { "a.rule", "b.rule" }, RuleReport.Of(new[] { Alert() with { RuleCode = "b.rule" }, Alert() with { RuleCode = "a.rule" } }).Select(r => r.RuleCode));

    [Theory]
    [InlineData(49, 0, 0, false)]
    [InlineData(50, 14, 0, true)]
    [InlineData(50, 15, 0, false)]
    [InlineData(50, 25, 7, false)]
    [InlineData(50, 25, 8, true)]
    [InlineData(100, 60, 22, true)]
    public void SuggestsDemotion_FromFiftyFindings_WhenSeldomActedOnOrOftenNotRelevant(int raised, int acted, int notRelevant, bool suggests)
    {
        var alerts = Enumerable.Range(0, raised).Select(n => Alert() with
        {
            ActedOn = n < acted ? Some.Now : null,
            DismissedAs = n >= raised - notRelevant ? DismissalReason.NotRelevant : null,
        });

        Assert.Equal(suggests, RuleReport.Of(alerts).Single().SuggestsDemotion);
    }

    private static AlertRecord Alert() => new() { RuleCode = "change.gate-open", RaisedOn = Some.Now };
}
