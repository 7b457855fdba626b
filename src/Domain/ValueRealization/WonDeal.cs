using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>What the planning of value confirmations stands on.</summary>
public sealed record WonDeal
{
    /// <summary>All stakeholders, those who left included.</summary>
    public required IReadOnlyList<Stakeholder> Stakeholders { get; init; }

    /// <summary>The value mapping chart.</summary>
    public ValueMap ValueMap { get; init; } = ValueMap.None;

    /// <summary>The day the customer went live; null until it is known.</summary>
    public DateTime? LiveOn { get; init; }

    /// <summary>The day on which they expect to go live.</summary>
    public DateTime? ExpectedLiveOn { get; init; }

    /// <summary>Days after the go-live on which each round is due (a setting).</summary>
    public IReadOnlyList<int> DueDays { get; init; } = ConfirmationPlan.ShippedDueDays;

    /// <summary>The deal's confirmations as stored.</summary>
    public IReadOnlyList<ValueConfirmation> Stored { get; init; } = Array.Empty<ValueConfirmation>();

    /// <summary>The day that due days count from: the go-live, until then the expected one; null when neither is known.</summary>
    public DateTime? PlannedFrom => LiveOn ?? ExpectedLiveOn;
}
