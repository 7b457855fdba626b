using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Accounts;

/// <summary>A metric of the customer, as it is and as they want it.</summary>
/// <param name="Metric">Which metric.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Current">As it is.</param>
/// <param name="Desired">As they want it; null when they said nothing.</param>
public sealed record AccountMetric(FinancialMetric Metric, int? Year, decimal? Current, decimal? Desired);
