using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

internal static partial class RuleScenarios
{
    private static Dictionary<string, RuleScenario> Decision()
    {
        var withoutCfo = Some.BuyingDeal() with { ValueMap = Some.Map(Some.Line(Some.Cio()), Some.Line(Some.Operations())) };
        return new(StringComparer.Ordinal)
        {
            [RuleCodes.ValueMapMissing] = new RuleScenario
            {
                Raising = Some.AwarenessDeal() with { Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Some.Now.AddDays(-30), Some.Now) },
                Cured = Some.AwarenessDeal() with { ValueMap = Some.Map(Some.Line(Some.Cfo())) },
                NeverInDoubt = "what is missing is the finding itself",
            },
            [RuleCodes.ValueMapIncomplete] = new RuleScenario
            {
                Raising = withoutCfo,
                JustBefore = Some.BuyingDeal(),
                Cured = Some.BuyingDeal(),
                Doubtful = withoutCfo with
                {
                    Stakeholders = new[] { "A", "B", "C" }.Select(n => Some.Stakeholder(n, authority: null, influence: null)).Append(Some.Cio()).ToArray(),
                },
            },
        };
    }
}
