using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>A settings row: what shall be true before the customer leaves a phase, and what evidence to ask for.</summary>
public sealed record Milestone
{
    /// <summary>The settings row.</summary>
    public required Guid Id { get; init; }

    /// <summary>A language-free code, such as <c>change-decided</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name that administrators gave it.</summary>
    public required string Name { get; init; }

    /// <summary>The phase it belongs to.</summary>
    public required JourneyPhase Phase { get; init; }

    /// <summary>The variant it is asked of; null for all.</summary>
    public ProcessVariant? Variant { get; init; }

    /// <summary>Whether leaving the phase forward needs it confirmed by the customer.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Order among the milestones of its phase.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether deals of the variant are asked for it.</summary>
    public bool AppliesTo(ProcessVariant variant) => Variant is null || Variant == variant;
}
