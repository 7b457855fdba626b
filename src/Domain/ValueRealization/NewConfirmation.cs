using System;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>A value confirmation to plan.</summary>
public sealed record NewConfirmation
{
    /// <summary>With whom.</summary>
    public required Guid StakeholderId { get; init; }

    /// <summary>The contact behind the stakeholder.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>Which round, from 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>The day it is due; null until a go-live is known or expected.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>Planned because the person sponsored the deal at its start.</summary>
    public bool IsInitialSponsor { get; init; }

    /// <summary>What the person's lines promise, in base currency: once, or per year. Null when nothing is said in money, or when
    /// one-off and recurring values stand beside each other, which cannot be added.</summary>
    public decimal? PlannedValue { get; init; }

    /// <summary>The metric of the line worth most.</summary>
    public FinancialMetric? PlannedMetric { get; init; }

    internal static NewConfirmation Of(WonDeal deal, Stakeholder person, int cycle)
    {
        var lines = deal.ValueMap.Lines.Where(l => l.StakeholderId == person.Id).ToList();
        var worth = lines.FindAll(l => l.MoneyValue is not null);
        return new NewConfirmation
        {
            StakeholderId = person.Id,
            ContactId = person.ContactId,
            Name = person.Name,
            Cycle = cycle,
            DueOn = ConfirmationPlan.DueOn(deal.PlannedFrom, deal, cycle),
            IsInitialSponsor = BuyingTeam.InitialSponsors(deal.Stakeholders).Contains(person),
            PlannedValue = worth.Select(IsRecurring).Distinct().Count() == 1 ? worth.Sum(Yearly) : null,
            PlannedMetric = lines.Where(l => l.Metric is not null).OrderByDescending(Yearly).ThenBy(l => l.Metric).FirstOrDefault()?.Metric,
        };
    }

    // Null for a line that does not say: it adds up with its like only.
    private static bool? IsRecurring(ValueMapLine line) => line.TimeBasis is { } basis ? basis != TimeBasis.OneOff : null;

    private static decimal Yearly(ValueMapLine line) => (line.MoneyValue ?? 0m) * (line.TimeBasis == TimeBasis.PerMonth ? 12m : 1m);
}
