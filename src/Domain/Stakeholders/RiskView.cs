using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>The risk that one stakeholder feels in one option, 0 (none) to 5.</summary>
public sealed record RiskView
{
    /// <summary>The row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose view.</summary>
    public required Guid StakeholderId { get; init; }

    /// <summary>Of which option.</summary>
    public required Guid OptionId { get; init; }

    /// <summary>Risk for the organisation; null when unknown.</summary>
    public int? Organisational { get; init; }

    /// <summary>Risk for the person. Secured: facts that stem from it are secured too.</summary>
    public int? Personal { get; init; }

    /// <summary>What shall be done about it.</summary>
    public string? Mitigation { get; init; }
}
