using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The rank of a finding within its deal. Our own choice of weights.</summary>
public static class DealRank
{
    /// <summary>Severity (9, 3, 1) × confidence × (1 + 0.25 per child fact), two decimals, rounded half away from zero.</summary>
    public static decimal Of(Severity severity, decimal confidence, int childFacts) =>
        Math.Round(Weight(severity) * confidence * (1m + (0.25m * childFacts)), 2, MidpointRounding.AwayFromZero);

    private static decimal Weight(Severity severity) => severity switch
    {
        Severity.Critical => 9m,
        Severity.Warning => 3m,
        _ => 1m,
    };
}
