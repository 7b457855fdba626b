namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>How the customer looks at a case.</summary>
/// <param name="HurdleRate">The rate in percent that their money has to earn, 0 to 100; null when they did not say.</param>
/// <param name="HorizonYears">The last year that counts; null for all.</param>
public sealed record CaseTerms(decimal? HurdleRate, int? HorizonYears)
{
    /// <summary>Nothing known.</summary>
    public static readonly CaseTerms Unknown = new(HurdleRate: null, HorizonYears: null);
}
