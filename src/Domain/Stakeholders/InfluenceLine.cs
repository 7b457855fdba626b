using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>A line of the influence map.</summary>
/// <param name="FromId">The stakeholder it starts from.</param>
/// <param name="ToId">The stakeholder it leads to.</param>
/// <param name="Kind">What the first is to the second.</param>
/// <param name="Strength">1 to 5; null counts 3.</param>
public sealed record InfluenceLine(Guid FromId, Guid ToId, InfluenceKind Kind, int? Strength);
