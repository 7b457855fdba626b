using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Perspectives;

/// <summary>With whom one is about to speak, and when in their journey. What is empty is not known.</summary>
public sealed record ConversationAhead
{
    /// <summary>The phase of the deal.</summary>
    public JourneyPhase? Phase { get; init; }

    /// <summary>The buying roles of the people.</summary>
    public IReadOnlyList<BuyingRole> Roles { get; init; } = Array.Empty<BuyingRole>();

    /// <summary>The industry of the account.</summary>
    public string? Industry { get; init; }

    /// <summary>The metrics their lines move.</summary>
    public IReadOnlyList<FinancialMetric> Metrics { get; init; } = Array.Empty<FinancialMetric>();
}
