using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

internal static partial class RuleScenarios
{
    private static Dictionary<string, RuleScenario> Mechanics()
    {
        var untouched = Some.AwarenessDeal() with { Change = ChangeFacts.Empty, Stakeholders = Array.Empty<Stakeholder>() };
        var withoutStep = Some.AwarenessDeal() with
        {
            Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Some.Now, Some.Now),
            Activities = Array.Empty<DealActivity>(),
        };
        return new(StringComparer.Ordinal)
        {
            [RuleCodes.Start] = new RuleScenario
            {
                Raising = untouched,
                JustBefore = untouched with { Stakeholders = new[] { Some.Operations() } },
                Cured = untouched with { Change = ChangeFacts.Empty with { CustomerSituation = "Three warehouses" } },
                NeverInDoubt = "that nothing is known is the finding",
            },
            [RuleCodes.NoNextStep] = new RuleScenario
            {
                Raising = withoutStep,
                TrueFrom = Some.Now.AddDays(14),
                Cured = withoutStep with { Activities = new[] { Task(ActivityPurpose.CustomerAgreedNextStep, Some.Now.AddDays(20)) } },
                Doubtful = withoutStep with { Activities = new[] { Task(purpose: null, Some.Now.AddDays(20)) } },
            },
            [RuleCodes.OverPace] = new RuleScenario
            {
                Raising = withoutStep with { Stage = Some.Settings().Mappings[1] with { ExpectedDays = 20 } },
                TrueFrom = Some.Now.AddDays(21),
                Cured = withoutStep,
                NeverInDoubt = "stage and expectation are both given",
            },
            [RuleCodes.FollowUpLate] = new RuleScenario
            {
                Raising = withoutStep with { Activities = new[] { Task(ActivityPurpose.PromisedFollowUp, Some.Now) } },
                TrueFrom = Some.Now.AddDays(2),
                Cured = withoutStep,
                NeverInDoubt = "only a promise with a day can be late",
            },
        };
    }

    private static DealActivity Task(ActivityPurpose? purpose, DateTime due) => new()
    {
        Id = Some.Id(70),
        Kind = ActivityKind.Task,
        Status = ActivityStatus.Open,
        Purpose = purpose,
        CreatedOn = Some.Now,
        ScheduledEnd = due,
    };
}
