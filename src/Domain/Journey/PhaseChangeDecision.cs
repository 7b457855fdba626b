using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Why a save is refused.</summary>
public enum PhaseChangeRefusal
{
    /// <summary>Strict, and no mapping knows the stage: name the stage and who can map it.</summary>
    StageUnmapped,

    /// <summary>Strict, and the gate or a mandatory milestone is open: list what is missing.</summary>
    GateNotMet,
}

/// <summary>A transition to write. Days are whole days spent in the stage that was left, rounded down.</summary>
public sealed record PhaseTransition
{
    /// <summary>The phase before; null when there was none.</summary>
    public JourneyPhase? FromPhase { get; init; }

    /// <summary>The phase after; null while the deal was never mapped.</summary>
    public JourneyPhase? ToPhase { get; init; }

    /// <summary>The stage before.</summary>
    public string? FromStage { get; init; }

    /// <summary>The stage after.</summary>
    public string? ToStage { get; init; }

    /// <summary>Forward, back or another round.</summary>
    public required TransitionKind Kind { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime On { get; init; }

    /// <summary>Whole days in the stage that was left.</summary>
    public required int DaysSpent { get; init; }

    /// <summary>Starts 'not stated' on a step back, which the form then asks for; null otherwise.</summary>
    public TransitionReason? Reason { get; init; }
}

/// <summary>What a phase change does. Write only what it names; nothing when <see cref="IsRefused"/>.</summary>
public sealed record PhaseChangeDecision
{
    /// <summary>Why the save is refused; null when it passes.</summary>
    public PhaseChangeRefusal? Refusal { get; init; }

    /// <summary>Whether the save is refused.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>What the opportunity shall hold afterwards; equal to the stored one when nothing changes.</summary>
    public required JourneyPosition Position { get; init; }

    /// <summary>Whether <see cref="Position"/> differs from what is stored.</summary>
    public bool HasChanged { get; init; }

    /// <summary>The variant the decision was taken for.</summary>
    public required ProcessVariant Variant { get; init; }

    /// <summary>The mode in force for this move.</summary>
    public required EnforcementMode Enforcement { get; init; }

    /// <summary>The mapping that named the phase, if one did.</summary>
    public StageMapping? Mapping { get; init; }

    /// <summary>The transition to write, if any.</summary>
    public PhaseTransition? Transition { get; init; }

    /// <summary>What the gate and the milestones miss: the refusal's list in Strict, the card's list in Advisory. Ordered.</summary>
    public IReadOnlyList<MissingItem> Missing { get; init; } = Array.Empty<MissingItem>();

    /// <summary>Milestone records to set 'to be re-confirmed'.</summary>
    public IReadOnlyList<Guid> MilestonesToReopen { get; init; } = Array.Empty<Guid>();

    /// <summary>Keep the change decision, but mark it 'to be re-confirmed'.</summary>
    public bool ReconfirmChangeDecision { get; init; }

    /// <summary>Set the value map 'to be reviewed' (its status is derived; see ValueMapStatuses).</summary>
    public bool ReviewValueMap { get; init; }

    /// <summary>The stage without mapping that administrators shall hear of; null when there is none.</summary>
    public StageReference? UnmappedStage { get; init; }
}
