namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>How far a business value analysis is.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum AnalysisStatus
{
    /// <summary>Being worked out.</summary>
    Draft = 717700000,

    /// <summary>Worked out by us.</summary>
    Finished,

    /// <summary>Confirmed by the customer.</summary>
    Confirmed,
}
