using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A stored finding that is not resolved.</summary>
public sealed record StoredAlert
{
    /// <summary>The alert.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its alternate key.</summary>
    public required string Key { get; init; }

    /// <summary>Where it stands in its life. Resolved ones are ignored.</summary>
    public required AlertState State { get; init; }

    /// <summary>Severity when last written; for a dismissed alert that is the severity it was dismissed at.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Surface when last written.</summary>
    public required AlertSurface Surface { get; init; }

    /// <summary>Facts when last written, secured ones included.</summary>
    public required FactSet Facts { get; init; }

    /// <summary>Action or question code when last written.</summary>
    public required string ActionCode { get; init; }

    /// <summary>Rank when last written.</summary>
    public required decimal Rank { get; init; }

    /// <summary>For Snoozed: until when (UTC).</summary>
    public DateTime? SnoozedUntil { get; init; }

    /// <summary>For Acted: since when (UTC).</summary>
    public DateTime? ActedOn { get; init; }
}
