namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>The metric of the customer that a line moves.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum FinancialMetric
{
    /// <summary>Revenue.</summary>
    Revenue = 717700000,

    /// <summary>Gross margin.</summary>
    GrossMargin,

    /// <summary>Net margin.</summary>
    NetMargin,

    /// <summary>Earnings before interest and taxes.</summary>
    Ebit,

    /// <summary>Earnings before interest, taxes, depreciation and amortisation.</summary>
    Ebitda,

    /// <summary>Operating cost.</summary>
    OperatingCost,

    /// <summary>Cash flow.</summary>
    CashFlow,

    /// <summary>Return on assets.</summary>
    Roa,

    /// <summary>Return on equity.</summary>
    Roe,

    /// <summary>Total cost of ownership.</summary>
    Tco,

    /// <summary>Return on investment.</summary>
    Roi,

    /// <summary>Risk.</summary>
    Risk,

    /// <summary>Another metric.</summary>
    Other,
}
