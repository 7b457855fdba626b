using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

internal static partial class RuleScenarios
{
    private static Dictionary<string, RuleScenario> Mechanics()
    {
        var untouched = Some.AwarenessDeal() with { Change = ChangeFacts.Empty, Stakeholders = Array.Empty<Stakeholder>() };
        return new(StringComparer.Ordinal)
        {
            [RuleCodes.Start] = new RuleScenario
            {
                Raising = untouched,
                JustBefore = untouched with { Stakeholders = new[] { Some.Operations() } },
                Cured = untouched with { Change = ChangeFacts.Empty with { CustomerSituation = "Three warehouses" } },
                NeverInDoubt = "that nothing is known is the finding",
            },
        };
    }
}
