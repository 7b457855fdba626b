using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>All that is read about a deal for an evaluation. Lists may come in any order; moments are UTC.</summary>
public sealed record DealFacts
{
    /// <summary>The opportunity.</summary>
    public required Guid DealId { get; init; }

    /// <summary>Open, won or lost.</summary>
    public DealStatus Status { get; init; } = DealStatus.Open;

    /// <summary>The variant in force; see <see cref="Settings.ProcessVariants"/>.</summary>
    public required ProcessVariant Variant { get; init; }

    /// <summary>Phase and stage.</summary>
    public JourneyPosition Journey { get; init; } = JourneyPosition.None;

    /// <summary>What people recorded about the change decision.</summary>
    public ChangeFacts Change { get; init; } = ChangeFacts.Empty;

    /// <summary>All stakeholders, those who left included.</summary>
    public IReadOnlyList<Stakeholder> Stakeholders { get; init; } = Array.Empty<Stakeholder>();

    /// <summary>The value mapping chart.</summary>
    public ValueMap ValueMap { get; init; } = ValueMap.None;

    /// <summary>The deal's milestone records.</summary>
    public IReadOnlyList<MilestoneRecord> MilestoneRecords { get; init; } = Array.Empty<MilestoneRecord>();

    /// <summary>Activities regarding the deal; null when they were not read, so that silence is never assumed.</summary>
    public IReadOnlyList<DealActivity>? Activities { get; init; }

    /// <summary>The options the customer weighs.</summary>
    public IReadOnlyList<DealOption> Options { get; init; } = Array.Empty<DealOption>();

    /// <summary>The risks that stakeholders feel in them.</summary>
    public IReadOnlyList<RiskView> RiskViews { get; init; } = Array.Empty<RiskView>();

    /// <summary>The influence map.</summary>
    public IReadOnlyList<InfluenceLine> Influences { get; init; } = Array.Empty<InfluenceLine>();

    /// <summary>Our own people in the deal.</summary>
    public IReadOnlyList<DealTeamMember> Team { get; init; } = Array.Empty<DealTeamMember>();

    /// <summary>How the customer calculates, and when we expect the order.</summary>
    public CommercialTerms Terms { get; init; } = CommercialTerms.Unknown;

    /// <summary>The deal's business value analyses.</summary>
    public IReadOnlyList<AnalysisSummary> Analyses { get; init; } = Array.Empty<AnalysisSummary>();

    /// <summary>When the deal was last evaluated for our own resources; null when it never was.</summary>
    public DateTime? ResourcesEvaluatedOn { get; init; }

    /// <summary>The deal's steps back.</summary>
    public IReadOnlyList<StepBack> StepBacks { get; init; } = Array.Empty<StepBack>();

    /// <summary>The day the customer went live; null until it is known.</summary>
    public DateTime? LiveOn { get; init; }

    /// <summary>The value confirmations after the win.</summary>
    public IReadOnlyList<ValueConfirmation> Confirmations { get; init; } = Array.Empty<ValueConfirmation>();

    /// <summary>What the account brings in.</summary>
    public AccountFacts Account { get; init; } = AccountFacts.Empty;

    /// <summary>The settings row of the deal's stage; null when the stage is not mapped.</summary>
    public StageMapping? Stage { get; init; }

    /// <summary>How many hypotheses are untested; null when they were not read.</summary>
    public int? UntestedHypotheses { get; init; }

    /// <summary>How long won deals of the same variant and business unit stayed in Awareness; null when nothing is known.</summary>
    public AwarenessBenchmark? AwarenessBenchmark { get; init; }
}

/// <summary>The experience of won deals.</summary>
/// <param name="MedianDays">Median days in Awareness.</param>
/// <param name="SampleSize">Number of won deals behind it.</param>
public sealed record AwarenessBenchmark(decimal MedianDays, int SampleSize);
