using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class NoBusinessValueAnalysisTests
{
    private static readonly DealFacts Deal = Some.BuyingDeal() with { Analyses = Array.Empty<AnalysisSummary>(), Stakeholders = new[] { Some.Cio() } };

    [Fact]
    public void Judge_ProposalStageOfAnyTeam_NeedsOne() => Assert.Equal(
        FactSet.Of(Fact.Ordered("neededFor", new[] { "ProposalStage" }), Fact.Number("drafts", 0m)),
        Assert.Single(Judge(Deal with { Stage = Some.ProposalStage }).Observations).Facts);

    [Theory]
    [InlineData(BuyingRole.Procurement, StakeholderFunction.Operations)]
    [InlineData(BuyingRole.Influencer, StakeholderFunction.Procurement)]
    [InlineData(BuyingRole.Finance, StakeholderFunction.Operations)]
    [InlineData(BuyingRole.Influencer, StakeholderFunction.Finance)]
    public void Judge_ProcurementOrFinanceOnTheTeam_NeedsOneUntilTheyLeave(BuyingRole role, StakeholderFunction function)
    {
        var person = Some.Stakeholder("Buyer") with { Role = role, Function = function };

        Assert.Single(Judge(Deal with { Stakeholders = new[] { person } }).Observations);
        Assert.Empty(Judge(Deal with { Stakeholders = new[] { person with { LeftOn = Some.Now } } }).Observations);
    }

    [Fact]
    public void Evaluate_TransactionalDeal_IsNotAsked() => Assert.Null(
        Judged.At(Deal with { Stage = Some.ProposalStage, Variant = ProcessVariant.Transactional }, Some.Now.AddDays(9), Some.Now).Of(RuleCodes.NoBusinessValueAnalysis));

    private static RuleVerdict Judge(DealFacts deal) => Judged.Alone(new NoBusinessValueAnalysis(), RuleCodes.NoBusinessValueAnalysis, deal);
}
