using System;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>What is recorded about one promise to one person, before it is judged. Of several rows the furthest counts.</summary>
public sealed record Promise
{
    /// <summary>To whom.</summary>
    public required Guid StakeholderId { get; init; }

    /// <summary>The person's name.</summary>
    public required string StakeholderName { get; init; }

    /// <summary>The deal.</summary>
    public required Guid DealId { get; init; }

    /// <summary>Whether the deal was won.</summary>
    public required DealStatus DealStatus { get; init; }

    /// <summary>The day the deal was closed.</summary>
    public DateTime? ClosedOn { get; init; }

    /// <summary>The line of the chart; null for a person without one.</summary>
    public Guid? LineId { get; init; }

    /// <summary>What the line says.</summary>
    public string? Line { get; init; }

    /// <summary>Whether the line is ours or the customer's.</summary>
    public Confirmation? LineConfirmation { get; init; }

    /// <summary>The analysis that counts the line.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Its name.</summary>
    public string? CaseName { get; init; }

    /// <summary>How far it is.</summary>
    public AnalysisStatus? CaseStatus { get; init; }

    /// <summary>The person's confirmation; cancelled ones do not count.</summary>
    public ValueConfirmation? Confirmation { get; init; }

    /// <summary>The reference result that the confirmation became.</summary>
    public Guid? ReferenceId { get; init; }

    /// <summary>Its name.</summary>
    public string? ReferenceName { get; init; }

    /// <summary>Whether the customer agreed to its use.</summary>
    public bool HasConsent { get; init; }

    /// <summary>The business idea that the confirmation led to.</summary>
    public Guid? IdeaId { get; init; }

    /// <summary>Its name.</summary>
    public string? IdeaName { get; init; }

    /// <summary>How far it is.</summary>
    public AccountLeadStatus? IdeaStatus { get; init; }

    /// <summary>The deal it became.</summary>
    public Guid? NextDealId { get; init; }

    /// <summary>That deal's name.</summary>
    public string? NextDealName { get; init; }
}
