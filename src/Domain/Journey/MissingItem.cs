namespace BuyingDynamics.Domain.Journey;

/// <summary>One thing that is missing before the deal may move forward.</summary>
/// <param name="Item">What is missing.</param>
/// <param name="Subject">For a milestone its label, as <see cref="ShippedMilestones.Label"/> gives it; otherwise null.</param>
public sealed record MissingItem(GateItem Item, string? Subject = null);
