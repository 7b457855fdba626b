using System;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>How the customer calculates, and when we expect the order.</summary>
public sealed record CommercialTerms
{
    /// <summary>Nothing recorded.</summary>
    public static readonly CommercialTerms Unknown = new();

    /// <summary>Our estimate of the closing day.</summary>
    public DateTime? EstimatedCloseOn { get; init; }

    /// <summary>Whether the customer requires a formal calculation.</summary>
    public bool FormalCalculationRequired { get; init; }

    /// <summary>Whether their method of calculation is known.</summary>
    public bool IsMethodKnown { get; init; }
}
