using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

internal static partial class RuleScenarios
{
    private static Dictionary<string, RuleScenario> Decision()
    {
        var withoutCfo = Some.BuyingDeal() with { ValueMap = Some.Map(Some.Line(Some.Cio()), Some.Line(Some.Operations())) };
        var close = Some.BuyingDeal() with { Change = Some.DecidedChange() with { CustomerDecisionDate = Some.Now.Date.AddDays(30) } };
        var near = Some.AwarenessDeal() with { ResourcesEvaluatedOn = null };
        var alone = Some.AwarenessDeal() with { Team = Array.Empty<DealTeamMember>() };
        return new(StringComparer.Ordinal)
        {
            [RuleCodes.CalendarMismatch] = new RuleScenario
            {
                Raising = close with { Terms = new CommercialTerms { EstimatedCloseOn = Some.Now.Date.AddDays(29) } },
                JustBefore = close with { Terms = new CommercialTerms { EstimatedCloseOn = Some.Now.Date.AddDays(30) } },
                Cured = close with { Terms = new CommercialTerms { EstimatedCloseOn = Some.Now.Date.AddDays(31) } },
                NeverInDoubt = "both dates are known",
            },
            [RuleCodes.NotEvaluated] = new RuleScenario
            {
                Raising = near with { Stakeholders = Stances(yes: 1, no: 1) },
                JustBefore = near with { Stakeholders = Stances(yes: 1, no: 2) },
                Cured = near with { Stakeholders = Stances(yes: 1, no: 1), ResourcesEvaluatedOn = Some.Now },
                Doubtful = near with { Stakeholders = Stances(yes: 1, no: 1).Concat(Strangers(6)).ToArray() },
            },
            [RuleCodes.ExpertMissing] = new RuleScenario
            {
                Raising = alone with { Team = new[] { Member(DealTeamRole.Presales) } },
                JustBefore = alone with { Team = new[] { Member(DealTeamRole.Presales), Member(DealTeamRole.DomainExpert) } },
                Cured = alone with { Team = new[] { Member(DealTeamRole.Presales), Member(DealTeamRole.DomainExpert) } },
                Doubtful = alone with { Team = new[] { Member(null), Member(null) } },
            },
            [RuleCodes.IterationPattern] = new RuleScenario
            {
                Raising = Some.BuyingDeal() with { StepBacks = StepsBack(TransitionReason.StrategyChange, 0, 10, 59) },
                JustBefore = Some.BuyingDeal() with { StepBacks = StepsBack(TransitionReason.StrategyChange, 0, 10, 60) },
                Cured = Some.BuyingDeal() with { StepBacks = StepsBack(TransitionReason.StrategyChange, 0, 10) },
                Doubtful = Some.BuyingDeal() with { StepBacks = StepsBack(TransitionReason.NotStated, 0, 10, 59) },
            },
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

    private static Stakeholder[] Stances(int yes, int no) =>
        Enumerable.Range(1, yes).Select(n => Some.Stakeholder("Yes " + n))
            .Concat(Enumerable.Range(1, no).Select(n => Some.Stakeholder("No " + n, stance: StanceToChange.No)))
            .ToArray();

    private static IEnumerable<Stakeholder> Strangers(int count) =>
        Enumerable.Range(1, count).Select(n => Some.Stakeholder("Stranger " + n, authority: null, influence: null, stance: null));

    private static DealTeamMember Member(DealTeamRole? role) => new(Some.Id(40), role, IsActive: true);

    private static StepBack[] StepsBack(TransitionReason reason, params int[] daysAgo) =>
        daysAgo.Select(days => new StepBack(Some.Now.AddDays(-days), reason)).ToArray();
}
