using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>What people recorded on the deal about the customer's change decision.</summary>
public sealed record ChangeFacts
{
    /// <summary>Nothing recorded.</summary>
    public static readonly ChangeFacts Empty = new();

    /// <summary>The customer's answer; null counts as not decided.</summary>
    public ChangeDecision? Decision { get; init; }

    /// <summary>The day they decided.</summary>
    public DateTime? DecidedOn { get; init; }

    /// <summary>For Not now: the day to come back to it.</summary>
    public DateTime? RevisitOn { get; init; }

    /// <summary>A step back happened since; the decision stands, but someone must ask again.</summary>
    public bool ToBeReconfirmed { get; init; }

    /// <summary>What keeps them from changing.</summary>
    public ChangeBlocker? Blocker { get; init; }

    /// <summary>What shall be done about it.</summary>
    public string? BlockerMitigation { get; init; }

    /// <summary>The matter is important to the customer.</summary>
    public bool Important { get; init; }

    /// <summary>The matter is urgent for the customer.</summary>
    public bool Urgent { get; init; }

    /// <summary>Why it is important and urgent.</summary>
    public ChangeReason? Reason { get; init; }

    /// <summary>How far the interest reaches.</summary>
    public InterestLevel? InterestLevel { get; init; }

    /// <summary>The shared vision of success.</summary>
    public string? SharedVision { get; init; }

    /// <summary>The path to that vision.</summary>
    public string? VisionPath { get; init; }

    /// <summary>Whether the deciders agreed to vision and path.</summary>
    public VisionAgreed? VisionAgreed { get; init; }

    /// <summary>The customer's situation in their words.</summary>
    public string? CustomerSituation { get; init; }

    /// <summary>The customer's challenge in their words.</summary>
    public string? CustomerChallenge { get; init; }

    /// <summary>The day on which the customer wants to decide: theirs, not ours.</summary>
    public DateTime? CustomerDecisionDate { get; init; }

    /// <summary>What makes them act at a certain time.</summary>
    public string? CompellingEvent { get; init; }

    /// <summary>The day on which the customer expects to go live.</summary>
    public DateTime? ExpectedGoLiveOn { get; init; }

    /// <summary>No situation, no challenge, no vision: nobody recorded the customer's context yet.</summary>
    public bool IsContextEmpty =>
        string.IsNullOrWhiteSpace(CustomerSituation) && string.IsNullOrWhiteSpace(CustomerChallenge)
        && string.IsNullOrWhiteSpace(SharedVision) && string.IsNullOrWhiteSpace(VisionPath);
}
