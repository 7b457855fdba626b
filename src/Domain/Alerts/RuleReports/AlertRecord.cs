using System;

namespace BuyingDynamics.Domain.Alerts.RuleReports;

/// <summary>What became of one alert.</summary>
public sealed record AlertRecord
{
    /// <summary>Its rule.</summary>
    public required string RuleCode { get; init; }

    /// <summary>When it came up (UTC).</summary>
    public required DateTime RaisedOn { get; init; }

    /// <summary>When somebody last acted on it (UTC); null when nobody did.</summary>
    public DateTime? ActedOn { get; init; }

    /// <summary>Why somebody dismissed it; null when nobody did.</summary>
    public DismissalReason? DismissedAs { get; init; }

    /// <summary>When it ended (UTC); null while it has not.</summary>
    public DateTime? ResolvedOn { get; init; }

    /// <summary>Why it ended; null while it has not.</summary>
    public ResolutionCause? Cause { get; init; }
}
