using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>A contact in the role played in one deal.</summary>
public sealed record Stakeholder
{
    /// <summary>The stakeholder row.</summary>
    public required Guid Id { get; init; }

    /// <summary>The contact behind it.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The person's name, as shown in facts.</summary>
    public required string Name { get; init; }

    /// <summary>The role in this deal; null when nobody recorded it.</summary>
    public BuyingRole? Role { get; init; }

    /// <summary>The function the person speaks for.</summary>
    public StakeholderFunction? Function { get; init; }

    /// <summary>The level in their organisation, in people's own words.</summary>
    public string? Level { get; init; }

    /// <summary>What the person does to the decision; null counts as Informed and lowers confidence.</summary>
    public DecisionAuthority? Authority { get; init; }

    /// <summary>1 to 5; null counts 3 and lowers confidence.</summary>
    public int? Influence { get; init; }

    /// <summary>The stance to the change; null counts as Unknown.</summary>
    public StanceToChange? Stance { get; init; }

    /// <summary>The stance to us. Secured: facts that stem from it are secured too.</summary>
    public StanceToUs? StanceToUs { get; init; }

    /// <summary>Whether the person took part in the change decision.</summary>
    public bool TookChangeDecision { get; init; }

    /// <summary>Whether the person agreed to the vision.</summary>
    public Journey.VisionAgreed? VisionAgreed { get; init; }

    /// <summary>Flagged as the sponsor the deal began with.</summary>
    public bool IsInitialSponsor { get; init; }

    /// <summary>The day the person joined the deal.</summary>
    public DateTime? JoinedOn { get; init; }

    /// <summary>The day the person left; null while active.</summary>
    public DateTime? LeftOn { get; init; }

    /// <summary>The day the person was brought into the deal by a two-way contact and a value map line; null while that is open.</summary>
    public DateTime? OnboardedOn { get; init; }

    /// <summary>The day the person handed the matter to someone else.</summary>
    public DateTime? DelegatedOn { get; init; }

    /// <summary>The stakeholder it was handed to.</summary>
    public Guid? DelegatedToId { get; init; }

    /// <summary>The authority before its last change.</summary>
    public DecisionAuthority? PreviousAuthority { get; init; }

    /// <summary>When the authority last changed (UTC).</summary>
    public DateTime? AuthorityChangedOn { get; init; }

    /// <summary>The option the person favours.</summary>
    public Guid? FavouredOptionId { get; init; }

    /// <summary>How the person sees the matter.</summary>
    public string? Viewpoint { get; init; }

    /// <summary>The results and wins the person wants.</summary>
    public string? DesiredResults { get; init; }

    /// <summary>Active: not left.</summary>
    public bool IsActive => LeftOn is null;

    /// <summary>Decider: decides or approves.</summary>
    public bool IsDecider => Authority is DecisionAuthority.Decides or DecisionAuthority.Approves;

    /// <summary>Whether the stance is known.</summary>
    public bool HasKnownStance => Stance is not (null or StanceToChange.Unknown);
}
