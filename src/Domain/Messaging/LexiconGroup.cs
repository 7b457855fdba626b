using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>A section of a lexicon.</summary>
/// <param name="Reason">What its entries cost or gain for; null for sections that are only looked up.</param>
/// <param name="Name">Its name.</param>
/// <param name="Metric">The metric its entries are words for.</param>
internal sealed record LexiconGroup(MessageReason? Reason, string Name, FinancialMetric? Metric);
