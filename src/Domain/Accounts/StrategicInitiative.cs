using System;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Accounts;

/// <summary>An initiative of the customer that a deal can serve.</summary>
public sealed record StrategicInitiative
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether money is set aside for it.</summary>
    public bool IsFunded { get; init; }

    /// <summary>The metric it shall move.</summary>
    public FinancialMetric? Metric { get; init; }

    /// <summary>Where the metric shall go.</summary>
    public ValueDirection? Direction { get; init; }

    /// <summary>What it shall bring, in base currency.</summary>
    public decimal? TargetValue { get; init; }
}
