using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A condition that a rule sees true now.</summary>
public sealed record Observation
{
    /// <summary>The subject of a condition that is about the record as such.</summary>
    public const string WholeRecord = "deal";

    /// <summary>What within the record it is about.</summary>
    public string Subject { get; init; } = WholeRecord;

    /// <summary>Its facts. They hold moments, never durations up to now.</summary>
    public FactSet Facts { get; init; } = FactSet.Empty;

    /// <summary>Share of the declared inputs that are known, 0 to 1.</summary>
    public decimal Confidence { get; init; } = 1m;

    /// <summary>For a rule that grows: the moment from which it is critical, twice the threshold after its start.</summary>
    public DateTime? CriticalFrom { get; init; }

    /// <summary>The stakeholder it is about, when it is about one.</summary>
    public Guid? StakeholderId { get; init; }
}
