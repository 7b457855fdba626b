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
        var notNow = Some.AwarenessDeal() with
        {
            Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Some.Now.Date, Some.Now.Date),
            Change = Some.DecidedChange() with { Decision = ChangeDecision.NotNow, DecidedOn = Some.Now.Date },
        };
        var curious = Some.AwarenessDeal() with
        {
            Change = Some.AwarenessDeal().Change with { InterestLevel = InterestLevel.IndividualPain },
            Stage = Some.Settings().Mappings[1],
        };
        var left = Some.AwarenessDeal() with
        {
            Stakeholders = new[] { Some.Cfo() with { LeftOn = Some.Now.AddDays(-10) }, Some.Cio() },
            Activities = new[] { Some.Met(Some.Now.AddDays(-41), Some.Cio()) },
        };
        var afraid = Some.AwarenessDeal() with { Change = Some.AwarenessDeal().Change with { Blocker = ChangeBlocker.Fear } };
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
            [RuleCodes.NotYesStillOpen] = new RuleScenario
            {
                Raising = notNow,
                TrueFrom = Some.Now.Date.AddDays(7),
                CriticalFrom = Some.Now.Date.AddDays(14),
                Cured = notNow with { Change = notNow.Change with { RevisitOn = Some.Now.Date.AddDays(60) } },
                Doubtful = notNow with { Change = notNow.Change with { DecidedOn = null, Blocker = null } },
            },
            [RuleCodes.IndividualInterestOnly] = new RuleScenario
            {
                Raising = curious,
                JustBefore = curious with { Stage = Some.Settings().Mappings[0] },
                Cured = curious with { Change = curious.Change with { InterestLevel = InterestLevel.OrganizationalPain } },
                Doubtful = curious with { Change = new ChangeFacts { InterestLevel = InterestLevel.IndividualInterest } },
            },
            [RuleCodes.SponsorLeft] = new RuleScenario
            {
                Raising = left,
                JustBefore = left with { Activities = new[] { Some.Met(Some.Now.AddDays(-40), Some.Cio()) } },
                Cured = left with { Activities = new[] { Some.Met(Some.Now, Some.Cio()) } },
                Doubtful = left with
                {
                    Stakeholders = new[] { Some.Stakeholder("Gone", authority: null, influence: null) with { LeftOn = Some.Now, IsInitialSponsor = true } },
                },
            },
            [RuleCodes.StatusQuoOrFear] = new RuleScenario
            {
                Raising = afraid,
                JustBefore = afraid with { Change = afraid.Change with { Blocker = ChangeBlocker.Budget } },
                Cured = afraid with { Change = afraid.Change with { BlockerMitigation = "A pilot first" } },
                Doubtful = afraid with { Stakeholders = new[] { Some.Operations() } },
            },
        };
    }
}
