using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>
/// A settings row that maps a stage to the customer's phase. The key is the stage id, else the stage name, else the category;
/// a process narrows it. A row with a process and no stage key carries the default variant of that process.
/// </summary>
public sealed record StageMapping
{
    /// <summary>The settings row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The business process flow the row is for; null for any.</summary>
    public Guid? ProcessId { get; init; }

    /// <summary>The stage of that process.</summary>
    public Guid? StageId { get; init; }

    /// <summary>The stage's name, compared without case.</summary>
    public string? StageName { get; init; }

    /// <summary>The stage's category.</summary>
    public StageCategory? Category { get; init; }

    /// <summary>The variant the row is for (any when null); on a process-level row, the default variant of the process.</summary>
    public ProcessVariant? Variant { get; init; }

    /// <summary>The phase of the customer's journey. Without meaning on a process-level row.</summary>
    public required JourneyPhase Phase { get; init; }

    /// <summary>The order of the stage; a lower one than before is a step back.</summary>
    public required int Sequence { get; init; }

    /// <summary>Days a deal is expected to stay in the stage.</summary>
    public int? ExpectedDays { get; init; }

    /// <summary>Whether a proposal is on the table in this stage.</summary>
    public bool IsProposalStage { get; init; }

    /// <summary>Overrides the environment's enforcement mode for moves into this stage and for deals in it.</summary>
    public EnforcementMode? EnforcementOverride { get; init; }

    /// <summary>Whether the row names a stage at all.</summary>
    public bool HasStageKey => StageId is not null || !string.IsNullOrWhiteSpace(StageName) || Category is not null;
}
