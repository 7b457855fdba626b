using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class NotEvaluatedTests
{
    [Fact]
    public void Judge_VisionAgreedAndHalfOfTheInfluenceSaysYes_GivesTheWeightedYes() =>
        Assert.Equal(FactSet.Of(Fact.Number("weightedYesPercent", 100m)), Assert.Single(Judge(Some.AwarenessDeal()).Observations).Facts);

    [Fact]
    public void Judge_OneDeciderDoubtsTheVision_IsQuiet() =>
        Assert.Empty(Judge(Some.AwarenessDeal() with { Stakeholders = new[] { Some.Cfo(Domain.Stakeholders.StanceToChange.Yes) with { VisionAgreed = VisionAgreed.Partly } } }).Observations);

    [Fact]
    public void Judge_NoStanceKnown_IsQuiet() =>
        Assert.Empty(Judge(Some.AwarenessDeal() with { Stakeholders = new[] { Some.Cfo(stance: null) } }).Observations);

    private static RuleVerdict Judge(DealFacts deal) => Judged.Alone(new NotEvaluated(), RuleCodes.NotEvaluated, deal);
}
