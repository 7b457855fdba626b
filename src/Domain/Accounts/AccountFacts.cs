using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Accounts;

/// <summary>What the account behind a deal brings into its evaluation.</summary>
public sealed record AccountFacts
{
    /// <summary>No account, or nothing recorded.</summary>
    public static readonly AccountFacts Empty = new();

    /// <summary>Its initiatives.</summary>
    public IReadOnlyList<StrategicInitiative> Initiatives { get; init; } = Array.Empty<StrategicInitiative>();

    /// <summary>Its metrics.</summary>
    public IReadOnlyList<AccountMetric> Metrics { get; init; } = Array.Empty<AccountMetric>();

    /// <summary>When its last account lead was recorded (UTC).</summary>
    public DateTime? LastLeadOn { get; init; }
}
