using System;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>The money of a case in one currency: the one in which its results are shown.</summary>
/// <param name="CurrencyId">The record's currency; null for the base currency.</param>
/// <param name="Rate">Units of it for one unit of the base currency.</param>
public sealed record CaseMoney(Guid? CurrencyId, decimal Rate)
{
    /// <summary>
    /// An amount in the record's currency. One that was entered in it counts as entered, so that a rounded conversion there and back
    /// does not move the result; any other comes over the base currency.
    /// </summary>
    /// <param name="currencyId">The currency it was entered in; null for the base currency.</param>
    /// <param name="entered">The amount as entered.</param>
    /// <param name="inBase">The same in base currency; null when the platform keeps none.</param>
    public decimal Of(Guid? currencyId, decimal entered, decimal? inBase) =>
        currencyId == CurrencyId || inBase is null ? entered : inBase.Value * Rate;
}
