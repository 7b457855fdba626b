using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Journey;

public class StepBackPatternTests
{
    [Fact]
    public void Pattern_OfElevenStepsOfWhichSixConcernProcurement_NamesProcurementFirst()
    {
        var steps = Enumerable.Repeat(Step(TransitionReason.StakeholderJoined, BuyingRole.Procurement), 4)
            .Concat([Step(TransitionReason.NewOptions, BuyingRole.Procurement), Step(TransitionReason.ScopeChange, BuyingRole.Procurement)])
            .Concat([Step(TransitionReason.ScopeChange), Step(TransitionReason.RiskRaised), Step(TransitionReason.NotStated), Step(TransitionReason.NotStated)])
            .Append(Step(TransitionReason.LostConsensus, BuyingRole.Legal))
            .ToArray();

        var pattern = StepBackPattern.Of(steps);

        Assert.Equal(11, pattern.Steps);
        Assert.Equal(
            [new StepBackCause(6, null, BuyingRole.Procurement), new(4, TransitionReason.StakeholderJoined, null), new(2, TransitionReason.ScopeChange, null)],
            pattern.Causes);
        Assert.Equal(pattern.Causes, StepBackPattern.Of(steps.Reverse().ToArray()).Causes);
    }

    [Fact]
    public void Pattern_EqualCounts_PutsTheRoleFirst()
    {
        var pattern = StepBackPattern.Of([Step(TransitionReason.StakeholderLeft, BuyingRole.Finance), Step(TransitionReason.StakeholderLeft, BuyingRole.Finance)]);

        Assert.Equal(BuyingRole.Finance, pattern.Causes[0].Role);
    }

    [Fact]
    public void Pattern_NothingTwice_HasNoCause() => Assert.Empty(StepBackPattern.Of([Step(TransitionReason.Other), Step(TransitionReason.NotStated), Step(TransitionReason.NotStated)]).Causes);

    private static StepBack Step(TransitionReason reason, BuyingRole? concerned = null) => new(Some.Now, reason, concerned);
}
