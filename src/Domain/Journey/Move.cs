using System;
using System.Linq;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Journey;

/// <summary>One move of a deal: where it stands, where it goes, and what that asks for.</summary>
internal sealed class Move
{
    private readonly PhaseChangeRequest request;
    private readonly ProcessVariant variant;
    private readonly DateTime now;
    private readonly MoveTarget destination;

    public Move(PhaseChangeRequest request, ProcessVariant variant, DateTime now)
    {
        this.request = request;
        this.variant = variant;
        this.now = now;
        destination = MoveTarget.Of(request, variant);
    }

    private JourneyPosition Stored => request.Stored;

    private EnforcementMode Enforcement => request.Settings.EnforcementFor(Target);

    private StageMapping? Target => destination.Mapping;

    private DateTime EnteredOn => request.EnteredOn is { } entered && entered < now ? entered : now;

    /// <summary>Nothing changes.</summary>
    public PhaseChangeDecision Stays() => Decision(Stored);

    /// <summary>The customer bought: never refused, whatever is open.</summary>
    public PhaseChangeDecision ToImplementation()
    {
        const JourneyPhase Won = JourneyPhase.ImplementationAdoption;
        if (Stored.Phase == Won)
        {
            return Stays();
        }

        var position = Stored with { Phase = Won, PhaseEnteredOn = EnteredOn, StageEnteredOn = Stored.StageEnteredOn ?? EnteredOn };
        return Decision(position) with { Transition = FromBefore(position, TransitionKind.Forward) };
    }

    /// <summary>Back to the phase of its stage, as another iteration, whatever the stored stage was.</summary>
    public PhaseChangeDecision Reopen()
    {
        if (Target is null)
        {
            return Unmapped();
        }

        if (Stored.Phase is null)
        {
            return FirstPhase();
        }

        var isSamePhase = Target.Phase == Stored.Phase;
        var position = Position();
        var kind = isSamePhase ? TransitionKind.WithinPhase : destination.KindFrom(request, variant);
        return kind == TransitionKind.Back
            ? SteppedBack(position)
            : Decision(position) with { Transition = Transition(position, kind) };
    }

    /// <summary>To the phase that the stage is mapped to.</summary>
    public PhaseChangeDecision ToStage()
    {
        if (Stored.Phase is not null && (request.Stage is null || IsStoredStage()))
        {
            return Stays();
        }

        if (Target is null)
        {
            return Unmapped();
        }

        if (Stored.Phase is null)
        {
            return FirstPhase();
        }

        return destination.KindFrom(request, variant) == TransitionKind.Back ? SteppedBack(Position()) : Forward();
    }

    private PhaseChangeDecision FirstPhase()
    {
        var position = new JourneyPosition(Target!.Phase, destination.StageName, EnteredOn, EnteredOn);
        return Decision(position) with { Transition = FromBefore(position, TransitionKind.Forward) };
    }

    // A deal that begins comes from nowhere; one that waited in a stage without mapping has a history that goes on.
    private PhaseTransition? FromBefore(JourneyPosition position, TransitionKind kind) =>
        Stored == JourneyPosition.None ? null : Transition(position, kind);

    private PhaseChangeDecision Forward()
    {
        var position = Position();
        var passed = Decision(position) with { Transition = Transition(position, TransitionKind.Forward) };
        if (Enforcement == EnforcementMode.Off || Target!.Phase <= Stored.Phase)
        {
            return passed;
        }

        var missing = Missing();
        if (missing.Length == 0 || Enforcement == EnforcementMode.Advisory)
        {
            return passed with { Missing = missing };
        }

        return Stays() with { Refusal = PhaseChangeRefusal.GateNotMet, Missing = missing };
    }

    private MissingItem[] Missing()
    {
        var from = Stored.Phase!.Value;
        var gate = from == JourneyPhase.Awareness
            ? ChangeGate.Missing(request.Change, request.Stakeholders, variant)
            : Array.Empty<MissingItem>();
        return gate
            .Concat(OpenMilestones.Mandatory(request.Settings.Milestones, request.MilestoneRecords, from, Target!.Phase, variant))
            .ToArray();
    }

    private PhaseChangeDecision SteppedBack(JourneyPosition position)
    {
        var passed = Decision(position) with { Transition = Transition(position, TransitionKind.Back) };
        if (Enforcement == EnforcementMode.Off)
        {
            return passed;
        }

        return passed with
        {
            MilestonesToReopen = OpenMilestones.ReopenedBy(Target!.Phase, request.Settings.Milestones, request.MilestoneRecords),

            // The decision to change belongs to Awareness: a step back within Buying does not question it.
            ReconfirmChangeDecision = Target.Phase == JourneyPhase.Awareness
                && request.Change.Decision is not (null or ChangeDecision.NotDecided),
            ReviewValueMap = true,
        };
    }

    private PhaseChangeDecision Unmapped()
    {
        if (request.Stage is null)
        {
            return Stays();
        }

        var toReport = Enforcement == EnforcementMode.Off ? null : request.Stage;
        if (IsStoredStage())
        {
            return Stays() with { UnmappedStage = toReport };
        }

        if (Enforcement == EnforcementMode.Strict && request.Trigger == PhaseTrigger.StageChanged)
        {
            return Stays() with { Refusal = PhaseChangeRefusal.StageUnmapped, UnmappedStage = request.Stage };
        }

        var position = Stored with { StageName = request.Stage.Name, StageEnteredOn = EnteredOn };
        return Decision(position) with
        {
            Transition = FromBefore(position, TransitionKind.WithinPhase),
            UnmappedStage = toReport,
        };
    }

    private bool IsStoredStage() =>
        string.Equals(request.Stage!.Name?.Trim(), Stored.StageName?.Trim(), StringComparison.OrdinalIgnoreCase);

    private JourneyPosition Position() => new(
        Target!.Phase,
        destination.StageName,
        Target.Phase == Stored.Phase ? Stored.PhaseEnteredOn : now,
        now);

    private PhaseTransition Transition(JourneyPosition to, TransitionKind kind) => new()
    {
        FromPhase = Stored.Phase,
        ToPhase = to.Phase,
        FromStage = Stored.StageName,
        ToStage = to.StageName,
        Kind = kind,
        On = now,
        DaysSpent = (Stored.StageEnteredOn ?? Stored.PhaseEnteredOn) is { } since ? WholeDays.Between(since, now) : 0,
        Reason = kind == TransitionKind.Back ? TransitionReason.NotStated : null,
    };

    private PhaseChangeDecision Decision(JourneyPosition position) => new()
    {
        Position = position,
        HasChanged = position != Stored,
        Variant = variant,
        Enforcement = Enforcement,
        Mapping = Target,
    };
}
