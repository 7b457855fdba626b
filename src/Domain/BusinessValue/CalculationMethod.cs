namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>How the customer calculates whether it pays.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum CalculationMethod
{
    /// <summary>Cash flows discounted with their hurdle rate.</summary>
    NetPresentValue = 717700000,

    /// <summary>The rate at which the discounted cash flows cancel out.</summary>
    InternalRateOfReturn,

    /// <summary>How long until the outlay is back.</summary>
    Payback,

    /// <summary>Gain in relation to the outlay.</summary>
    ReturnOnInvestment,

    /// <summary>All costs over the lifetime.</summary>
    TotalCostOfOwnership,

    /// <summary>A method of their own.</summary>
    Other,
}
