using System;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>A conversation with one person after the win: did they get the value they bought?</summary>
public sealed record ValueConfirmation
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whom; null when the stakeholder row is gone.</summary>
    public Guid? StakeholderId { get; init; }

    /// <summary>The person's name, as shown in facts.</summary>
    public required string Name { get; init; }

    /// <summary>Planned because the person sponsored the deal at its start.</summary>
    public bool IsInitialSponsor { get; init; }

    /// <summary>Which round, from 1.</summary>
    public int Cycle { get; init; } = 1;

    /// <summary>The day it is due.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>How far it is.</summary>
    public required ConfirmationStage Stage { get; init; }

    /// <summary>The value that was planned, in base currency.</summary>
    public decimal? PlannedValue { get; init; }

    /// <summary>The value that was measured, in base currency.</summary>
    public decimal? MeasuredValue { get; init; }

    /// <summary>What the person said; null before it is held.</summary>
    public ConfirmationOutcome? Outcome { get; init; }

    /// <summary>The day it was held.</summary>
    public DateTime? HeldOn { get; init; }
}
