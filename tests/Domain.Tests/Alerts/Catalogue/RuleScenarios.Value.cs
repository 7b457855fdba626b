using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

internal static partial class RuleScenarios
{
    private static Dictionary<string, RuleScenario> Value()
    {
        var due = Some.Now.Date.AddDays(-1);
        var overdue = Some.WonDeal() with { Confirmations = new[] { Some.Planned(Some.Cio(), due) } };
        var denied = Some.WonDeal() with { Confirmations = new[] { Some.Held(Some.Cfo(), ConfirmationOutcome.NotConfirmed, due) } };
        var confirmed = Some.WonDeal() with
        {
            Confirmations = new[] { Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, due) with { MeasuredValue = 100_000m } },
        };
        return new(StringComparer.Ordinal)
        {
            [RuleCodes.ConfirmationOverdue] = new RuleScenario
            {
                Raising = overdue,
                TrueFrom = due.AddDays(1),
                CriticalFrom = due.AddDays(60),
                Cured = overdue with { Confirmations = new[] { Some.Held(Some.Cio(), ConfirmationOutcome.Partly, due) } },
                Doubtful = overdue with { LiveOn = null, Confirmations = new[] { Some.Planned(Some.Cio(), due) with { PlannedValue = null } } },
            },
            [RuleCodes.ValueNotConfirmed] = new RuleScenario
            {
                Raising = denied,
                JustBefore = Some.WonDeal() with { Confirmations = new[] { Some.Held(Some.Cfo(), ConfirmationOutcome.Partly, due) } },
                Cured = denied with { Confirmations = denied.Confirmations.Append(Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, Some.Now, 2)).ToArray() },
                NeverInDoubt = "it is the customer's own statement",
            },
            [RuleCodes.FollowOn] = new RuleScenario
            {
                Raising = confirmed,
                JustBefore = confirmed with { Account = new AccountFacts { LastLeadOn = due.AddDays(-30) } },
                Cured = confirmed with { Account = new AccountFacts { LastLeadOn = Some.Now } },
                Doubtful = confirmed with { Confirmations = new[] { Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, due) } },
            },
        };
    }
}
