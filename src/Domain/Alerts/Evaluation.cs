using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A finding that is true but not shown, because another one silences it.</summary>
/// <param name="Key">The key of its alert.</param>
/// <param name="SilencedBy">The rule that silences it.</param>
public sealed record SilencedFinding(string Key, string SilencedBy);

/// <summary>The result of evaluating one record at one moment.</summary>
public sealed record Evaluation
{
    /// <summary>The record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Findings past their grace, highest rank first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings that are true and silenced by another.</summary>
    public required IReadOnlyList<SilencedFinding> Silenced { get; init; }

    /// <summary>The memory to keep for the next evaluation.</summary>
    public required FirstTrueMoments FirstTrue { get; init; }

    /// <summary>
    /// The earliest moment at which time alone may change a verdict, severity or surface; null when nothing is pending. Snoozes
    /// are added by <see cref="Reconciliation"/>.
    /// </summary>
    public required DateTime? NextDue { get; init; }

    /// <summary>The rank of the top card; 0 without cards.</summary>
    public required decimal Rank { get; init; }
}
