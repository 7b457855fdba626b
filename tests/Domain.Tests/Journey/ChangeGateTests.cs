using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Journey;

public class ChangeGateTests
{
    private static readonly Stakeholder[] People = { Some.Cfo(), Some.Cio(), Some.Operations() };

    [Theory]
    [InlineData(EnforcementMode.Advisory, null, true)]
    [InlineData(EnforcementMode.Off, null, false)]
    [InlineData(EnforcementMode.Advisory, EnforcementMode.Off, false)]
    [InlineData(EnforcementMode.Off, EnforcementMode.Strict, true)]
    public void IsAsked_OverrideOfTheBuyingStages_DecidesInBothPhases(EnforcementMode environment, EnforcementMode? ofBuying, bool asked)
    {
        var settings = Some.Settings(environment);
        settings = settings with
        {
            Mappings = settings.Mappings.Select(m => m.Phase == JourneyPhase.Buying ? m with { EnforcementOverride = ofBuying } : m).ToArray(),
        };

        var propose = settings.Mappings.Single(m => m.Category == StageCategory.Propose);
        Assert.Equal(asked, ChangeGate.IsAsked(JourneyPhase.Buying, propose, ProcessVariant.Complex, settings));
        Assert.Equal(asked, ChangeGate.IsAsked(JourneyPhase.Awareness, stage: null, ProcessVariant.Complex, settings));
        Assert.False(ChangeGate.IsAsked(phase: null, stage: null, ProcessVariant.Complex, settings));
    }

    [Fact]
    public void Missing_EverythingThere_IsEmpty() => Assert.Empty(Missing(Some.DecidedChange()));

    [Fact]
    public void Missing_NothingRecorded_ListsAllInOrder() =>
        Assert.Equal(
            new[]
            {
                GateItem.ChangeDecision,
                GateItem.ChangeDecisionDate,
                GateItem.DeciderTookDecision,
                GateItem.SecondFunctionTookDecision,
                GateItem.Important,
                GateItem.Urgent,
                GateItem.Reason,
                GateItem.OrganizationalPain,
                GateItem.SharedVision,
                GateItem.VisionPath,
                GateItem.VisionAgreedByDeciders,
            },
            Missing(ChangeFacts.Empty, Array.Empty<Stakeholder>()));

    [Fact]
    public void Missing_TransactionalWithNothing_AsksOnlyDecisionDateAndInterest() =>
        Assert.Equal(
            new[] { GateItem.ChangeDecision, GateItem.ChangeDecisionDate, GateItem.OrganizationalPain },
            Codes(ChangeGate.Missing(ChangeFacts.Empty, Array.Empty<Stakeholder>(), ProcessVariant.Transactional)));

    [Theory]
    [InlineData(ChangeDecision.NotDecided)]
    [InlineData(ChangeDecision.NotNow)]
    [InlineData(ChangeDecision.No)]
    public void Missing_DecisionOtherThanYes_AsksForIt(ChangeDecision decision) =>
        Assert.Equal(new[] { GateItem.ChangeDecision }, Missing(Some.DecidedChange() with { Decision = decision }));

    [Fact]
    public void Missing_DecisionToBeReconfirmed_AsksToConfirmAgain() =>
        Assert.Equal(new[] { GateItem.ChangeDecisionReconfirmed }, Missing(Some.DecidedChange() with { ToBeReconfirmed = true }));

    [Fact]
    public void Missing_OnlyDeciderTookDecision_AsksForASecondFunction() =>
        Assert.Equal(new[] { GateItem.SecondFunctionTookDecision }, Missing(Some.DecidedChange(), Some.Cfo()));

    [Fact]
    public void Missing_TwoPeopleOfOneFunctionTookDecision_AsksForASecondFunction() =>
        Assert.Equal(
            new[] { GateItem.SecondFunctionTookDecision },
            Missing(Some.DecidedChange(), Some.Cfo(), Some.Cio() with { Function = StakeholderFunction.Finance }));

    [Fact]
    public void Missing_FunctionUnknown_AsksForASecondFunction() =>
        Assert.Equal(
            new[] { GateItem.SecondFunctionTookDecision },
            Missing(Some.DecidedChange(), Some.Cfo(), Some.Operations() with { Function = null, TookChangeDecision = true }));

    [Fact]
    public void Missing_DeciderLeft_AsksForADecider() =>
        Assert.Equal(
            new[] { GateItem.DeciderTookDecision, GateItem.SecondFunctionTookDecision },
            Missing(Some.DecidedChange(), Some.Cfo() with { LeftOn = Some.Now }, Some.Operations() with { TookChangeDecision = true }));

    [Fact]
    public void Missing_OneDeciderDoubtsTheVision_OutweighsTheDealsYes() =>
        Assert.Equal(
            new[] { GateItem.VisionAgreedByDeciders },
            Missing(Some.DecidedChange(), Some.Cfo(), Some.Cio() with { VisionAgreed = VisionAgreed.Partly }));

    [Fact]
    public void Missing_EachDeciderAgreedAndDealSaysNothing_IsAgreed() =>
        Assert.Empty(Missing(Some.DecidedChange() with { VisionAgreed = null }));

    [Theory]
    [InlineData(InterestLevel.IndividualInterest)]
    [InlineData(InterestLevel.IndividualPain)]
    public void Missing_InterestOfAnIndividual_AsksForOrganizationalPain(InterestLevel level) =>
        Assert.Equal(new[] { GateItem.OrganizationalPain }, Missing(Some.DecidedChange() with { InterestLevel = level }));

    [Fact]
    public void Missing_BlankVisionAndPath_AsksForBoth() =>
        Assert.Equal(
            new[] { GateItem.SharedVision, GateItem.VisionPath },
            Missing(Some.DecidedChange() with { SharedVision = " ", VisionPath = null }));

    private static GateItem[] Missing(ChangeFacts change, params Stakeholder[] people) =>
        Codes(ChangeGate.Missing(change, people, ProcessVariant.Complex));

    private static GateItem[] Missing(ChangeFacts change) => Missing(change, People);

    private static GateItem[] Codes(IEnumerable<MissingItem> missing) => missing.Select(m => m.Item).ToArray();
}
