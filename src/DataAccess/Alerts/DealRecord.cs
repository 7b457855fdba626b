using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>A deal as read for an evaluation: its facts, and where the results go.</summary>
public sealed record DealRecord
{
    /// <summary>The facts.</summary>
    public required DealFacts Facts { get; init; }

    /// <summary>Deal, account, owner.</summary>
    public required AlertPlace Place { get; init; }

    /// <summary>Rounds the deal went besides moving forward.</summary>
    public required int Iterations { get; init; }

    /// <summary>The stored results; null when the deal has none yet.</summary>
    public required DealStateRow? State { get; init; }

    /// <summary>The stored alerts that are not resolved.</summary>
    public required IReadOnlyList<StoredAlert> Alerts { get; init; }
}
