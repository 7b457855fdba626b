using System;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>What one year brings the customer or costs them.</summary>
public sealed record CashFlow
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year; 0 is the start, before the first year.</summary>
    public required int Year { get; init; }

    /// <summary>Benefit, saving or cost: the sign of the amount.</summary>
    public required CashFlowKind Kind { get; init; }

    /// <summary>The amount in base currency, zero or more.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Whose part it is; null when nobody said, which does not make it ours.</summary>
    public ValueSource? Source { get; init; }

    /// <summary>Whether the person whose line it is confirmed it.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>A benefit or saving.</summary>
    public bool IsGain => Kind != CashFlowKind.Cost;

    /// <summary>The amount as the customer's cash sees it.</summary>
    public decimal Net => IsGain ? Amount : -Amount;
}
