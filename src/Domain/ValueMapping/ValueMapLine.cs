using System;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>A line of the value mapping chart: what one stakeholder wants to gain, and how they measure it.</summary>
public sealed record ValueMapLine
{
    /// <summary>The line.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose line it is.</summary>
    public required Guid StakeholderId { get; init; }

    /// <summary>Why they want it.</summary>
    public string? BusinessReason { get; init; }

    /// <summary>What they imagine as the solution.</summary>
    public string? DesiredSolution { get; init; }

    /// <summary>The tangible result they want.</summary>
    public string? TangibleResult { get; init; }

    /// <summary>The intangible win they want.</summary>
    public string? IntangibleWin { get; init; }

    /// <summary>How they measure success.</summary>
    public string? SuccessMeasure { get; init; }

    /// <summary>The metric it moves.</summary>
    public FinancialMetric? Metric { get; init; }

    /// <summary>Where the metric shall go.</summary>
    public ValueDirection? Direction { get; init; }

    /// <summary>Is, does or means.</summary>
    public ValueNature? Nature { get; init; }

    /// <summary>Ours or the customer's statement.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>The option that the desired solution amounts to.</summary>
    public Guid? OptionId { get; init; }

    /// <summary>The agreed definition of the success measure.</summary>
    public Guid? MeasureDefinitionId { get; init; }

    /// <summary>The Means line that a Does line serves.</summary>
    public Guid? MeansForId { get; init; }

    /// <summary>The initiative it serves.</summary>
    public Guid? InitiativeId { get; init; }

    /// <summary>Its money value in base currency.</summary>
    public decimal? MoneyValue { get; init; }

    /// <summary>The currency in which the value was entered; null without a value.</summary>
    public Guid? CurrencyId { get; init; }

    /// <summary>Whether the value comes once, per year or per month.</summary>
    public TimeBasis? TimeBasis { get; init; }

    /// <summary>The target of the metric.</summary>
    public decimal? Target { get; init; }

    /// <summary>Ours, the customer's or a partner's part.</summary>
    public ValueSource? Source { get; init; }

    /// <summary>Complete: business reason, desired solution, tangible result or intangible win, success measure.</summary>
    public bool IsComplete =>
        !string.IsNullOrWhiteSpace(BusinessReason)
        && !string.IsNullOrWhiteSpace(DesiredSolution)
        && (!string.IsNullOrWhiteSpace(TangibleResult) || !string.IsNullOrWhiteSpace(IntangibleWin))
        && !string.IsNullOrWhiteSpace(SuccessMeasure);

    /// <summary>The day the customer confirmed it.</summary>
    public DateTime? ConfirmedOn { get; init; }

    /// <summary>Whether it maps to something the customer measures or has resolved to do.</summary>
    public bool AddressesMetricOrInitiative => Metric is not null || InitiativeId is not null;

    /// <summary>Whether this line is what a Means line stands on: it names that line, or both are the same person's.</summary>
    public bool IsServing(ValueMapLine means) =>
        means.Nature == ValueNature.Means && (MeansForId == means.Id || (MeansForId is null && StakeholderId == means.StakeholderId));
}
