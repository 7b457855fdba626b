using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class PhaseChangeTests
{
    private static readonly JourneyPosition InDevelop = new(JourneyPhase.Awareness, "Develop", Some.Now.AddDays(-20), Some.Now.AddDays(-10.5));

    [Fact]
    public void Decide_FirstStageInStrict_SetsThePhaseWithoutAskingOrLogging()
    {
        var decision = Decide(JourneyPosition.None, "3-Propose", EnforcementMode.Strict);

        Assert.False(decision.IsRefused);
        Assert.Equal(new JourneyPosition(JourneyPhase.Buying, "Propose", Some.Now, Some.Now), decision.Position);
        Assert.Null(decision.Transition);
    }

    [Fact]
    public void Decide_NoStageYet_TakesTheFirstMappedStage()
    {
        var decision = Decide(JourneyPosition.None, stepName: null, EnforcementMode.Strict);

        Assert.Equal(new JourneyPosition(JourneyPhase.Awareness, "Qualify", Some.Now, Some.Now), decision.Position);
    }

    [Fact]
    public void Decide_ImportedDeal_EnteredWhenTheSourceSays()
    {
        var entered = Some.Now.AddDays(-90);

        var decision = PhaseChange.Decide(Request(JourneyPosition.None, "1-Qualify") with { EnteredOn = entered }, Some.Now);

        Assert.Equal(entered, decision.Position.PhaseEnteredOn);
        Assert.Equal(entered, decision.Position.StageEnteredOn);
    }

    [Fact]
    public void Decide_SourceSaysTheFuture_EntersNow() =>
        Assert.Equal(
            Some.Now,
            PhaseChange.Decide(Request(JourneyPosition.None, "1-Qualify") with { EnteredOn = Some.Now.AddDays(1) }, Some.Now).Position.PhaseEnteredOn);

    [Fact]
    public void Decide_StageUnchanged_ChangesNothing()
    {
        var decision = Decide(InDevelop, "2-Develop", EnforcementMode.Strict);

        Assert.False(decision.HasChanged);
        Assert.Null(decision.Transition);
    }

    [Fact]
    public void Decide_ForwardWithinPhase_KeepsThePhaseDateAndLogsDaysInTheStageLeft()
    {
        var decision = Decide(InDevelop with { StageName = "Qualify" }, "2-Develop", EnforcementMode.Strict);

        Assert.Equal(new JourneyPosition(JourneyPhase.Awareness, "Develop", InDevelop.PhaseEnteredOn, Some.Now), decision.Position);
        Assert.Equal(
            new PhaseTransition
            {
                FromPhase = JourneyPhase.Awareness,
                ToPhase = JourneyPhase.Awareness,
                FromStage = "Qualify",
                ToStage = "Develop",
                Kind = TransitionKind.Forward,
                On = Some.Now,
                DaysSpent = 10,
            },
            decision.Transition);
    }

    [Fact]
    public void Decide_IntoBuyingInStrictWithGateOpen_IsRefusedWithTheListAndWritesNothing()
    {
        var decision = Decide(InDevelop, "3-Propose", EnforcementMode.Strict);

        Assert.Equal(PhaseChangeRefusal.GateNotMet, decision.Refusal);
        Assert.Equal(GateItem.ChangeDecision, decision.Missing[0].Item);
        Assert.Equal(new MissingItem(GateItem.Milestone, "change-decided"), decision.Missing[^1]);
        Assert.Equal(12, decision.Missing.Count);
        Assert.False(decision.HasChanged);
        Assert.Null(decision.Transition);
    }

    [Fact]
    public void Decide_IntoBuyingInAdvisoryWithGateOpen_PassesWithTheSameList()
    {
        var decision = Decide(InDevelop, "3-Propose", EnforcementMode.Advisory);

        Assert.False(decision.IsRefused);
        Assert.Equal(JourneyPhase.Buying, decision.Position.Phase);
        Assert.Equal(Decide(InDevelop, "3-Propose", EnforcementMode.Strict).Missing, decision.Missing);
    }

    [Fact]
    public void Decide_IntoBuyingInOff_PassesAndOnlyLogs()
    {
        var decision = Decide(InDevelop, "3-Propose", EnforcementMode.Off);

        Assert.Equal(JourneyPhase.Buying, decision.Position.Phase);
        Assert.Equal(TransitionKind.Forward, decision.Transition!.Kind);
        Assert.Empty(decision.Missing);
    }

    [Fact]
    public void Decide_IntoBuyingInStrictWithGateMet_EntersBuyingNow()
    {
        var deal = Some.BuyingDeal();
        var request = Request(InDevelop, "3-Propose", EnforcementMode.Strict) with
        {
            Change = deal.Change,
            Stakeholders = deal.Stakeholders,
            MilestoneRecords = deal.MilestoneRecords,
        };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.Equal(new JourneyPosition(JourneyPhase.Buying, "Propose", Some.Now, Some.Now), decision.Position);
        Assert.Empty(decision.Missing);
    }

    [Fact]
    public void Decide_MappingOverridesTheMode_TheMappingsModeCounts()
    {
        var settings = Some.Settings(EnforcementMode.Advisory);
        var strictPropose = settings.Mappings.Select(m =>
            m.Category == StageCategory.Propose ? m with { EnforcementOverride = EnforcementMode.Strict } : m).ToArray();

        var decision = PhaseChange.Decide(Request(InDevelop, "3-Propose") with { Settings = settings with { Mappings = strictPropose } }, Some.Now);

        Assert.True(decision.IsRefused);
        Assert.Equal(EnforcementMode.Strict, decision.Enforcement);
    }

    [Fact]
    public void Decide_BuyingToAdoptionInStrictWithoutContract_IsRefusedForTheContract()
    {
        var settings = Some.Settings(EnforcementMode.Strict);
        var live = Some.Mapping(790, category: null, JourneyPhase.ImplementationAdoption, 50) with { StageName = "Live" };
        var request = Request(InPropose(), "Live") with { Settings = settings with { Mappings = settings.Mappings.Append(live).ToArray() } };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.Equal(new[] { new MissingItem(GateItem.Milestone, "contract") }, decision.Missing);
        Assert.True(decision.IsRefused);
    }

    [Fact]
    public void Decide_UnmappedStageInStrict_IsRefusedNamingTheStage()
    {
        var decision = Decide(InDevelop, "7-Pilot", EnforcementMode.Strict);

        Assert.Equal(PhaseChangeRefusal.StageUnmapped, decision.Refusal);
        Assert.Equal("Pilot", decision.UnmappedStage!.Name);
        Assert.False(decision.HasChanged);
    }

    [Fact]
    public void Decide_UnmappedStageInAdvisory_KeepsThePhaseLogsAndReports()
    {
        var decision = Decide(InDevelop, "7-Pilot", EnforcementMode.Advisory);

        Assert.Equal(InDevelop with { StageName = "Pilot", StageEnteredOn = Some.Now }, decision.Position);
        Assert.Equal(TransitionKind.WithinPhase, decision.Transition!.Kind);
        Assert.Equal("Pilot", decision.UnmappedStage!.Name);
    }

    [Fact]
    public void Decide_UnmappedStageInOff_ReportsNothing() =>
        Assert.Null(Decide(InDevelop, "7-Pilot", EnforcementMode.Off).UnmappedStage);

    [Fact]
    public void Decide_UnmappedFirstStageSavedAgain_ChangesNothing()
    {
        var first = Decide(JourneyPosition.None, "7-Pilot", EnforcementMode.Advisory);

        var second = PhaseChange.Decide(Request(first.Position, "7-Pilot"), Some.Now.AddHours(1));

        Assert.True(first.HasChanged);
        Assert.Null(first.Transition);
        Assert.False(second.HasChanged);
        Assert.Null(second.Transition);
    }

    [Theory]
    [InlineData(EnforcementMode.Advisory)]
    [InlineData(EnforcementMode.Strict)]
    public void Decide_StepBackToAwareness_PassesReopensAndAsksWhy(EnforcementMode mode)
    {
        var deal = Some.BuyingDeal();
        var request = Request(InPropose(), "2-Develop", mode) with { Change = deal.Change, MilestoneRecords = deal.MilestoneRecords };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.False(decision.IsRefused);
        Assert.Equal(JourneyPhase.Awareness, decision.Position.Phase);
        Assert.Equal(TransitionKind.Back, decision.Transition!.Kind);
        Assert.Equal(TransitionReason.NotStated, decision.Transition.Reason);
        Assert.Equal(new[] { Some.Id(901) }, decision.MilestonesToReopen);
        Assert.True(decision.ReconfirmChangeDecision);
        Assert.True(decision.ReviewValueMap);
    }

    [Fact]
    public void Decide_StepBackWithinBuying_KeepsTheChangeDecisionUnquestioned()
    {
        var request = Request(InPropose() with { StageName = "Close" }, "3-Propose") with { Change = Some.DecidedChange() };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.Equal(TransitionKind.Back, decision.Transition!.Kind);
        Assert.False(decision.ReconfirmChangeDecision);
        Assert.True(decision.ReviewValueMap);
    }

    [Fact]
    public void Decide_StepBackInOff_LogsAndReopensNothing()
    {
        var deal = Some.BuyingDeal();
        var request = Request(InPropose(), "2-Develop", EnforcementMode.Off) with
        {
            Change = deal.Change,
            MilestoneRecords = deal.MilestoneRecords,
        };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.Equal(TransitionKind.Back, decision.Transition!.Kind);
        Assert.Empty(decision.MilestonesToReopen);
        Assert.False(decision.ReconfirmChangeDecision);
        Assert.False(decision.ReviewValueMap);
    }

    [Fact]
    public void Decide_TranslatedStageNames_UseThePreviousStageForTheDirection()
    {
        var request = Request(InPropose() with { StageName = "Abschluss" }, "3-Angebot") with
        {
            PreviousStage = new StageReference(null, null, "Abschluss", StageCategory.Close),
        };

        Assert.Equal(TransitionKind.Back, PhaseChange.Decide(request, Some.Now).Transition!.Kind);
    }

    [Theory]
    [InlineData("Propose")]
    [InlineData("No longer mapped")]
    public void Decide_SequenceEqualOrStageBeforeUnknown_IsForwardAndReopensNothing(string before)
    {
        var settings = Some.Settings();
        var second = Some.Mapping(790, category: null, JourneyPhase.Buying, 30) with { StageName = "Offer" };
        var request = Request(InPropose() with { StageName = before }, "Offer") with
        {
            Settings = settings with { Mappings = settings.Mappings.Append(second).ToArray() },
        };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.Equal(TransitionKind.Forward, decision.Transition!.Kind);
        Assert.False(decision.ReviewValueMap);
    }

    [Theory]
    [InlineData("1-Qualify")]
    [InlineData("4-Close")]
    [InlineData("7-Pilot")]
    public void Decide_ProcessInstanceChangedWithAPhase_NeverMovesIt(string stepName)
    {
        var request = Request(InPropose(), stepName, EnforcementMode.Strict) with { Trigger = PhaseTrigger.ProcessInstanceChanged };

        var decision = PhaseChange.Decide(request, Some.Now);

        Assert.False(decision.IsRefused);
        Assert.False(decision.HasChanged);
    }

    [Fact]
    public void Decide_ProcessInstanceCreatedWithoutAPhase_SetsTheFirst()
    {
        var request = Request(JourneyPosition.None, "1-Qualify", EnforcementMode.Strict) with { Trigger = PhaseTrigger.ProcessInstanceChanged };

        Assert.Equal(JourneyPhase.Awareness, PhaseChange.Decide(request, Some.Now).Position.Phase);
    }

    [Fact]
    public void Decide_ProcessInstanceInUnmappedStageInStrict_IsNotRefused()
    {
        var request = Request(JourneyPosition.None, "7-Pilot", EnforcementMode.Strict) with { Trigger = PhaseTrigger.ProcessInstanceChanged };

        Assert.False(PhaseChange.Decide(request, Some.Now).IsRefused);
    }

    [Fact]
    public void Decide_WonInStrictWithEverythingOpen_IsAdoption()
    {
        var decision = PhaseChange.Decide(Request(InDevelop, stepName: null, EnforcementMode.Strict) with { Trigger = PhaseTrigger.Won }, Some.Now);

        Assert.False(decision.IsRefused);
        Assert.Equal(JourneyPhase.ImplementationAdoption, decision.Position.Phase);
        Assert.Equal("Develop", decision.Position.StageName);
        Assert.Equal(InDevelop.StageEnteredOn, decision.Position.StageEnteredOn);
        Assert.Equal(TransitionKind.Forward, decision.Transition!.Kind);
    }

    [Fact]
    public void Decide_WonTwice_ChangesNothingTheSecondTime()
    {
        var won = PhaseChange.Decide(Request(InDevelop, stepName: null) with { Trigger = PhaseTrigger.Won }, Some.Now);

        var again = PhaseChange.Decide(Request(won.Position, stepName: null) with { Trigger = PhaseTrigger.Won }, Some.Now.AddMinutes(1));

        Assert.False(again.HasChanged);
        Assert.Null(again.Transition);
    }

    [Fact]
    public void Decide_Lost_KeepsThePhase() =>
        Assert.False(PhaseChange.Decide(Request(InDevelop, "3-Propose") with { Trigger = PhaseTrigger.Lost }, Some.Now).HasChanged);

    [Fact]
    public void Decide_ReopenedAfterAWin_IsBackInThePhaseOfItsStage()
    {
        var won = InPropose() with { Phase = JourneyPhase.ImplementationAdoption };

        var decision = PhaseChange.Decide(Request(won, stepName: null, EnforcementMode.Strict) with { Trigger = PhaseTrigger.Reopened }, Some.Now);

        Assert.Equal(JourneyPhase.Buying, decision.Position.Phase);
        Assert.Equal("Propose", decision.Position.StageName);
        Assert.Equal(TransitionKind.Back, decision.Transition!.Kind);
    }

    [Fact]
    public void Decide_ReopenedAfterALoss_IsAnotherRoundInItsPhase()
    {
        var decision = PhaseChange.Decide(Request(InPropose(), "3-Propose") with { Trigger = PhaseTrigger.Reopened }, Some.Now);

        Assert.Equal(InPropose().PhaseEnteredOn, decision.Position.PhaseEnteredOn);
        Assert.Equal(TransitionKind.WithinPhase, decision.Transition!.Kind);
    }

    private static JourneyPosition InPropose() => new(JourneyPhase.Buying, "Propose", Some.Now.AddDays(-4), Some.Now.AddDays(-4));

    private static PhaseChangeDecision Decide(JourneyPosition stored, string? stepName, EnforcementMode mode) =>
        PhaseChange.Decide(Request(stored, stepName, mode), Some.Now);

    private static PhaseChangeRequest Request(JourneyPosition stored, string? stepName, EnforcementMode mode = EnforcementMode.Advisory) => new()
    {
        Trigger = PhaseTrigger.StageChanged,
        Stored = stored,
        Stage = StageReference.FromStepName(stepName),
        Settings = Some.Settings(mode),
    };
}
