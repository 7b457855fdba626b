using BuyingDynamics.Domain.Enablement;

namespace BuyingDynamics.Domain.Tests.Enablement;

public class EnablementStepsTests
{
    private static readonly RequestMove Talked = new(RequestStatus.OutsideInTalk, RequestStatus.Served, "Earlier talks with finance", "Nobody knows their metric", Some.Id(1), MergedIntoId: null);
    private static readonly CycleMove Practised = new(LearningStep.PracticeDeal, LearningStep.Learning, Some.Id(1), "Asked about the metric first", Some.Id(2), Some.Now, HasUncoachedCycle: false);

    [Fact]
    public void Request_TalkedThrough_IsServed() => Assert.Null(EnablementSteps.Check(Talked));

    [Fact]
    public void Request_OutOfItsOrder_IsRefused()
    {
        Assert.Equal(EnablementProblem.RequestBeginsWithTalk, EnablementSteps.Check(Talked with { Before = null }));
        Assert.Equal(EnablementProblem.RequestIsOver, EnablementSteps.Check(Talked with { Before = RequestStatus.Withdrawn }));
        Assert.Equal(EnablementProblem.RequestNotTalkedThrough, EnablementSteps.Check(Talked with { RootCause = " " }));
        Assert.Equal(EnablementProblem.RequestWithoutAsset, EnablementSteps.Check(Talked with { Status = RequestStatus.Created, AssetId = null }));
        Assert.Equal(EnablementProblem.RequestWithoutTarget, EnablementSteps.Check(Talked with { Status = RequestStatus.Merged }));
        Assert.Null(EnablementSteps.Check(Talked with { Status = RequestStatus.Withdrawn, SalesOutcome = null }));
    }

    [Fact]
    public void Cycle_StepByStep_MovesOn()
    {
        LearningStep[] steps = [LearningStep.Training, LearningStep.PracticeDeal, LearningStep.Learning, LearningStep.Coaching, LearningStep.Closed];

        Assert.Null(EnablementSteps.Check(Practised with { Before = null, Step = LearningStep.Training }));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Null(EnablementSteps.Check(Practised with { Before = pair.First, Step = pair.Second })));
    }

    [Fact]
    public void Cycle_OutOfItsOrder_IsRefused()
    {
        Assert.Equal(EnablementProblem.CycleBeginsWithTraining, EnablementSteps.Check(Practised with { Before = null }));
        Assert.Equal(EnablementProblem.CycleStepSkipped, EnablementSteps.Check(Practised with { Before = LearningStep.Training }));
        Assert.Equal(EnablementProblem.CycleStepSkipped, EnablementSteps.Check(Practised with { Before = LearningStep.Coaching }));
        Assert.Equal(EnablementProblem.CycleWithoutDeal, EnablementSteps.Check(Practised with { DealId = null }));
        Assert.Equal(EnablementProblem.CycleWithoutLearning, EnablementSteps.Check(Practised with { Before = LearningStep.Learning, Step = LearningStep.Coaching, Learning = null }));
        Assert.Equal(EnablementProblem.CycleNotCoached, EnablementSteps.Check(Practised with { Before = LearningStep.Coaching, Step = LearningStep.Closed, CoachedOn = null }));
    }

    [Fact]
    public void Training_BeforeTheLastOneWasCoached_IsLocked() =>
        Assert.Equal(EnablementProblem.TrainingLocked, EnablementSteps.Check(Practised with { Before = null, Step = LearningStep.Training, HasUncoachedCycle = true }));
}
