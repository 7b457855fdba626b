namespace BuyingDynamics.Domain.Context;

/// <summary>Where a finding about an account comes from.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ResearchSource
{
    /// <summary>What management told investors.</summary>
    EarningsCall = 717700000,

    /// <summary>What the company published about its year.</summary>
    AnnualReport,

    /// <summary>What holds for the whole industry.</summary>
    Industry,

    /// <summary>What the press wrote.</summary>
    Press,
}
