namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>What a cash flow of the customer is.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum CashFlowKind
{
    /// <summary>More revenue or margin, or another gain.</summary>
    Benefit = 717700000,

    /// <summary>A cost that the customer no longer has.</summary>
    Saving,

    /// <summary>What the customer pays.</summary>
    Cost,
}
