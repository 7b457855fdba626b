using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

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
            [RuleCodes.ValueMapInconsistent] = new RuleScenario
            {
                Raising = Targets(100m, 79m),
                JustBefore = Targets(100m, 80m),
                Cured = Targets(100m, 100m),
                Doubtful = Targets(100m, 79m, confirmation: null) with { Stakeholders = new[] { Some.Cfo(), Some.Operations() with { Authority = null } } },
            },
            [RuleCodes.CostSavingsOnly] = new RuleScenario
            {
                Raising = Some.BuyingDeal() with { ValueMap = Some.Map(Saving, Some.Line(Some.Cio()) with { Nature = ValueNature.Means }) },
                JustBefore = Some.BuyingDeal() with { ValueMap = Some.Map(Saving, Some.Line(Some.Cfo(), " 2") with { Nature = ValueNature.Means }) },
                Cured = Some.BuyingDeal() with { ValueMap = Some.Map(Saving, Some.Line(Some.Cio()) with { Nature = ValueNature.Means, MoneyValue = 1m }) },
                Doubtful = Some.BuyingDeal() with { ValueMap = Some.Map(Saving, Some.Line(Some.Cio()), Some.Line(Some.Operations())) },
            },
            [RuleCodes.NoBusinessValueAnalysis] = new RuleScenario
            {
                Raising = Some.BuyingDeal() with { Analyses = new[] { new AnalysisSummary(Some.Id(902), AnalysisStatus.Draft) } },
                JustBefore = Some.BuyingDeal() with { Analyses = Array.Empty<AnalysisSummary>(), Stakeholders = new[] { Some.Cio() } },
                Cured = Some.BuyingDeal(),
                AlreadyCritical = Some.BuyingDeal() with
                {
                    Analyses = Array.Empty<AnalysisSummary>(),
                    Terms = new CommercialTerms { FormalCalculationRequired = true },
                },
                NeverInDoubt = "what is missing is the finding itself",
            },
            [RuleCodes.ProposalWithoutContext] = new RuleScenario
            {
                Raising = Proposal() with { Terms = CommercialTerms.Unknown },
                JustBefore = Proposal(),
                Cured = Proposal(),
                NeverInDoubt = "what is missing is the finding itself",
            },
            [RuleCodes.TeamChanged] = new RuleScenario
            {
                Raising = Joined(Some.Operations()),
                CriticalFrom = Some.Now.Date.AddDays(10),
                TrueFrom = Some.Now.Date,
                Cured = Joined(Some.Operations() with { OnboardedOn = Some.Now.Date }),
                Doubtful = Joined(Some.Operations() with { Authority = null, Function = null }),
            },
            [RuleCodes.NetworkThin] = new RuleScenario
            {
                Raising = Met(Some.Now.AddDays(-60), Some.Now),
                Cured = Met(Some.Now, Some.Now),
                Doubtful = Met(Some.Now.AddDays(-60), Some.Now) with
                {
                    Stakeholders = Some.AwarenessDeal().Stakeholders.Concat(Strangers(8).Select(s => s with { Role = null, Function = null })).ToArray(),
                },
            },
            [RuleCodes.CustomerSilent] = new RuleScenario
            {
                Raising = Some.AwarenessDeal() with { Activities = new[] { Some.MailFrom(Some.Cio(), Some.Now) } },
                TrueFrom = Some.Now.AddDays(14),
                CriticalFrom = Some.Now.AddDays(28),
                Cured = Some.AwarenessDeal() with { Activities = new[] { Some.MailFrom(Some.Cio(), Some.Now.AddDays(14)) } },
                Doubtful = Some.AwarenessDeal() with
                {
                    Activities = Array.Empty<DealActivity>(),
                    Journey = Some.AwarenessDeal().Journey with { PhaseEnteredOn = Some.Now.AddDays(-1) },
                },
            },
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

    private static DealFacts Targets(decimal cfo, decimal operations, Confirmation? confirmation = Confirmation.Assumed) => Some.BuyingDeal() with
    {
        ValueMap = Some.Map(
            Some.Line(Some.Cfo()) with { Target = cfo, Confirmation = confirmation },
            Some.Line(Some.Operations()) with { Target = operations, Confirmation = confirmation }),
    };

    private static ValueMapLine Saving => Some.Line(Some.Cfo()) with { Nature = ValueNature.Does, MoneyValue = 90_000m };

    private static DealFacts Proposal() => Some.BuyingDeal() with
    {
        Stage = Some.ProposalStage,
        Terms = new CommercialTerms { IsMethodKnown = true },
        Account = new AccountFacts
        {
            Initiatives = new[] { new StrategicInitiative { Id = Some.Id(601), Name = "One warehouse" } },
            Metrics = new[] { new AccountMetric(FinancialMetric.Ebit, 2026, 4m, 6m) },
        },
        Stakeholders = Some.BuyingDeal().Stakeholders.Select(s => s with { Viewpoint = "Too many systems" }).ToArray(),
    };

    // Joined ten days before; the chart was begun the day before that.
    private static DealFacts Joined(Stakeholder newcomer) => Some.AwarenessDeal() with
    {
        ValueMap = Some.Map(Some.Line(Some.Cfo())) with { CreatedOn = Some.Now.Date.AddDays(-11) },
        Stakeholders = new[] { Some.Cfo(StanceToChange.Yes), newcomer with { JoinedOn = Some.Now.Date.AddDays(-10) } },
    };

    // Three people engaged, until the contact with one of them is 60 days old.
    private static DealFacts Met(DateTime operations, DateTime others) => Some.AwarenessDeal() with
    {
        Activities = new[] { Some.Met(operations, Some.Operations()), Some.Met(others, Some.Cfo(), Some.Cio()) },
    };
}
