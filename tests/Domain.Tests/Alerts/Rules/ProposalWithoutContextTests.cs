using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ProposalWithoutContextTests
{
    [Fact]
    public void Judge_ProposalOnTheTable_ListsWhatIsMissingAndWhomToAsk()
    {
        var seen = Assert.Single(Judge(Some.BuyingDeal() with { Stage = Some.ProposalStage }).Observations);

        Assert.Equal(
            FactSet.Of(
                Fact.Number("contextScore", 43m),
                Fact.Ordered(ProposalWithoutContext.ContextMissing, new[] { "DeciderViewpoints", "Initiatives", "Metrics", "CalculationMethod" }),
                Fact.Ordered("deciders", new[] { "CFO", "CIO" })),
            seen.Facts);
    }

    [Fact]
    public void Judge_NoProposalYetOrStageNotMapped_IsQuiet()
    {
        Assert.Empty(Judge(Some.BuyingDeal() with { Stage = Some.ProposalStage with { IsProposalStage = false } }).Observations);
        Assert.Empty(Judge(Some.BuyingDeal() with { Stage = null }).Observations);
    }

    private static RuleVerdict Judge(DealFacts deal) => Judged.Alone(new ProposalWithoutContext(), RuleCodes.ProposalWithoutContext, deal);
}
