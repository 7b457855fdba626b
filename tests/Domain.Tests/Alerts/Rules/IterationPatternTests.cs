using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class IterationPatternTests
{
    [Fact]
    public void Judge_ReasonsStatedTwice_AreWhatTheyHaveInCommon()
    {
        var verdict = Judge(
            Step(1, TransitionReason.ScopeChange),
            Step(2, TransitionReason.StakeholderJoined),
            Step(3, TransitionReason.RiskRaised),
            Step(4, TransitionReason.StakeholderJoined),
            Step(90, TransitionReason.ScopeChange));

        Assert.Equal(
            FactSet.Of(
                Fact.Number("steps", 4m),
                Fact.Moment("since", Some.Now.AddDays(-4)),
                Fact.Ordered(IterationPattern.CommonReasons, new[] { "StakeholderJoined" })),
            Assert.Single(verdict.Observations).Facts);
    }

    [Fact]
    public void Judge_Raised_ChangesWhenTheFirstStepIs60DaysOld() =>
        Assert.Equal(Some.Now.AddDays(50), Judge(Step(10), Step(9), Step(8)).NextChange);

    private static RuleVerdict Judge(params StepBack[] steps) =>
        Judged.Alone(new IterationPattern(), RuleCodes.IterationPattern, Some.BuyingDeal() with { StepBacks = steps });

    private static StepBack Step(int daysAgo, TransitionReason reason = TransitionReason.Other) => new(Some.Now.AddDays(-daysAgo), reason);
}
