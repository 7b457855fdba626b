using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

internal static partial class RuleScenarios
{
    private static Dictionary<string, RuleScenario> Change()
    {
        var split = Some.AwarenessDeal() with { Stakeholders = new[] { Some.Cfo(), Some.Cio(), Some.Operations() } };
        var undecided = Some.AwarenessDeal() with
        {
            Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Some.Now.AddDays(-60), Some.Now.AddDays(-60)),
        };
        return new(StringComparer.Ordinal)
        {
            [RuleCodes.GateOpen] = new RuleScenario
            {
                Raising = Some.BuyingDeal() with { Change = Some.DecidedChange() with { Urgent = false } },
                JustBefore = Some.BuyingDeal(),
                Cured = Some.BuyingDeal(),
                NeverInDoubt = "what is missing is the finding itself",
            },
            [RuleCodes.ViewsDiverge] = new RuleScenario
            {
                Raising = split,
                JustBefore = split with { Stakeholders = new[] { Some.Cfo(StanceToChange.Unknown), Some.Cio(), Some.Operations(StanceToChange.No) } },
                Cured = split with { Stakeholders = new[] { Some.Cfo(StanceToChange.Yes), Some.Cio(), Some.Operations() } },
                Doubtful = split with
                {
                    Stakeholders = split.Stakeholders
                        .Concat(Enumerable.Range(1, 8).Select(n => Some.Stakeholder("Unknown " + n, authority: null, influence: null, stance: null)))
                        .ToArray(),
                },
            },
            [RuleCodes.DecisionStalled] = new RuleScenario
            {
                Raising = undecided,
                TrueFrom = Some.Now,
                CriticalFrom = Some.Now.AddDays(60),
                Cured = undecided with { Change = Some.DecidedChange() },
                Doubtful = undecided with
                {
                    Change = new ChangeFacts { InterestLevel = InterestLevel.IndividualPain },
                    Stakeholders = new[] { Some.Operations() },
                },
            },
        };
    }
}
