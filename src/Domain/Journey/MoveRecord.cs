using System;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Journey;

/// <summary>What is known of one move, and the words in which any outcome of it is written down.</summary>
internal sealed class MoveRecord(PhaseChangeRequest request, ProcessVariant variant, MoveTarget destination, DateTime now)
{
    /// <summary>The deal and the stage it is asked to stand in.</summary>
    public PhaseChangeRequest Request => request;

    /// <summary>The variant of the process that the deal follows.</summary>
    public ProcessVariant Variant => variant;

    /// <summary>Where the deal stands now.</summary>
    public JourneyPosition Stored => request.Stored;

    /// <summary>What the stage asked for is mapped to; null when it has no mapping.</summary>
    public StageMapping? Target => destination.Mapping;

    /// <summary>How strictly the mapping of the stage is to be enforced.</summary>
    public EnforcementMode Enforcement => request.Settings.EnforcementFor(Target);

    /// <summary>Since when the deal is where it goes: what its source says, if that is not in the future, else now.</summary>
    public DateTime EnteredOn => request.EnteredOn is { } entered && entered < now ? entered : now;

    /// <summary>Whether the stage asked for is the one the deal stands in already.</summary>
    public bool IsStoredStage =>
        string.Equals(request.Stage!.Name?.Trim(), Stored.StageName?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the deal stands after the move; within one phase the day it was entered stays.</summary>
    public JourneyPosition Position() => new(
        Target!.Phase,
        destination.StageName,
        Target.Phase == Stored.Phase ? Stored.PhaseEnteredOn : now,
        now);

    /// <summary>Where a deal stands that has no phase yet.</summary>
    public JourneyPosition FirstPosition() => new(Target!.Phase, destination.StageName, EnteredOn, EnteredOn);

    /// <summary>Which kind of move the mapping makes of it.</summary>
    public TransitionKind Kind() => destination.KindFrom(request, variant);

    /// <summary>The entry for the deal's history.</summary>
    public PhaseTransition Transition(JourneyPosition to, TransitionKind kind) => new()
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

    /// <summary>
    /// The entry for a deal that had no phase: one that begins comes from nowhere and has none;
    /// one that waited in a stage without mapping has a history that goes on.
    /// </summary>
    public PhaseTransition? TransitionFromBefore(JourneyPosition to, TransitionKind kind) =>
        Stored == JourneyPosition.None ? null : Transition(to, kind);

    /// <summary>The decision that puts the deal at a position and changes nothing else.</summary>
    public PhaseChangeDecision Decision(JourneyPosition position) => new()
    {
        Position = position,
        HasChanged = position != Stored,
        Variant = variant,
        Enforcement = Enforcement,
        Mapping = Target,
    };

    /// <summary>The decision that leaves everything as it is.</summary>
    public PhaseChangeDecision Stays() => Decision(Stored);
}
