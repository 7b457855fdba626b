using System;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Perspectives;

/// <summary>Something to bring into a conversation, with what it is made for. What is empty fits everything.</summary>
public sealed record Perspective
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required PerspectiveKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What to say: the perspective, the story, what worked, the description of an asset.</summary>
    public string? Text { get; init; }

    /// <summary>Why it matters to that role now.</summary>
    public string? WhyItMatters { get; init; }

    /// <summary>Where the asset is; empty without one.</summary>
    public string? Url { get; init; }

    /// <summary>Where the clip is that shows how to use the asset.</summary>
    public string? HowToClipUrl { get; init; }

    /// <summary>The phase it is made for.</summary>
    public JourneyPhase? Phase { get; init; }

    /// <summary>The buying role it is made for.</summary>
    public BuyingRole? Role { get; init; }

    /// <summary>The industry it is made for.</summary>
    public string? Industry { get; init; }

    /// <summary>The metric it is about.</summary>
    public FinancialMetric? Metric { get; init; }

    /// <summary>The deal it was noted in (what worked only).</summary>
    public Guid? DealId { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime CreatedOn { get; init; }
}
