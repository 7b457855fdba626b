using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class OpenMilestonesTests
{
    [Theory]
    [InlineData(MilestoneStatus.Assumed, 1)]
    [InlineData(MilestoneStatus.ToBeReconfirmed, 1)]
    [InlineData(MilestoneStatus.ConfirmedByCustomer, 0)]
    public void Mandatory_RecordOfStatus_OnlyConfirmedCounts(MilestoneStatus status, int open) =>
        Assert.Equal(open, Mandatory(JourneyPhase.Awareness, JourneyPhase.Buying, Record(status)).Count);

    [Fact]
    public void Mandatory_NoRecord_IsOpenAndNamed() =>
        Assert.Equal(
            new[] { new MissingItem(GateItem.Milestone, "change-decided") },
            Mandatory(JourneyPhase.Awareness, JourneyPhase.Buying));

    [Fact]
    public void Mandatory_SkippingAPhase_AsksForBothPhases() =>
        Assert.Equal(
            new[] { "change-decided", "contract" },
            Mandatory(JourneyPhase.Awareness, JourneyPhase.ImplementationAdoption).Select(m => m.Subject));

    [Fact]
    public void Mandatory_LaterPhaseWithLowerSequence_ComesAfterTheEarlierPhase() =>
        Assert.Equal(
            new[] { "change-decided", "contract" },
            OpenMilestones.Mandatory(
                new[] { Some.Contract with { Sequence = 1 }, Some.ChangeDecided },
                Array.Empty<MilestoneRecord>(),
                JourneyPhase.Awareness,
                JourneyPhase.ImplementationAdoption,
                ProcessVariant.Complex).Select(m => m.Subject));

    [Fact]
    public void Mandatory_MilestoneOfAnotherVariant_IsNotAsked() =>
        Assert.Empty(OpenMilestones.Mandatory(
            new[] { Some.ChangeDecided with { Variant = ProcessVariant.Transactional } },
            Array.Empty<MilestoneRecord>(),
            JourneyPhase.Awareness,
            JourneyPhase.Buying,
            ProcessVariant.Complex));

    [Fact]
    public void Mandatory_OptionalMilestone_IsNotAsked() =>
        Assert.Empty(OpenMilestones.Mandatory(
            new[] { Some.ChangeDecided with { IsMandatory = false } },
            Array.Empty<MilestoneRecord>(),
            JourneyPhase.Awareness,
            JourneyPhase.Buying,
            ProcessVariant.Complex));

    [Fact]
    public void ReopenedBy_StepBackToBuying_ReopensConfirmedOnesFromBuyingOn()
    {
        var records = new[]
        {
            new MilestoneRecord(Some.Id(1), Some.ChangeDecided.Id, MilestoneStatus.ConfirmedByCustomer),
            new MilestoneRecord(Some.Id(2), Some.Contract.Id, MilestoneStatus.ConfirmedByCustomer),
            new MilestoneRecord(Some.Id(3), Some.Contract.Id, MilestoneStatus.Assumed),
        };

        Assert.Equal(new[] { Some.Id(2) }, OpenMilestones.ReopenedBy(JourneyPhase.Buying, Some.Settings().Milestones, records));
    }

    private static MilestoneRecord Record(MilestoneStatus status) => new(Some.Id(1), Some.ChangeDecided.Id, status);

    private static IReadOnlyList<MissingItem> Mandatory(JourneyPhase from, JourneyPhase to, params MilestoneRecord[] records) =>
        OpenMilestones.Mandatory(Some.Settings().Milestones, records, from, to, ProcessVariant.Complex);
}
