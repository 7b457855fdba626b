using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.BusinessValue;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class CalendarMismatchTests
{
    private static readonly DateTime Theirs = Some.Now.Date.AddDays(20);

    [Fact]
    public void Judge_WeCloseBeforeTheyDecide_NamesBothDays()
    {
        var seen = Assert.Single(Judge(Theirs.AddDays(-1), Theirs).Observations);

        Assert.Equal(FactSet.Of(Fact.Moment("estimatedClose", Theirs.AddDays(-1)), Fact.Moment("customerDecision", Theirs)), seen.Facts);
    }

    [Fact]
    public void Judge_OneDateUnknown_IsQuiet()
    {
        Assert.Empty(Judge(null, Theirs).Observations);
        Assert.Empty(Judge(Theirs, null).Observations);
    }

    private static RuleVerdict Judge(DateTime? ours, DateTime? theirs) => Judged.Alone(new CalendarMismatch(), RuleCodes.CalendarMismatch, Some.BuyingDeal() with
    {
        Terms = new CommercialTerms { EstimatedCloseOn = ours },
        Change = Some.DecidedChange() with { CustomerDecisionDate = theirs },
    });
}
