using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>A confirmation to move to another day.</summary>
/// <param name="ConfirmationId">The confirmation.</param>
/// <param name="DueOn">Its new day.</param>
public sealed record ConfirmationMove(Guid ConfirmationId, DateTime DueOn);

/// <summary>
/// What to write so that nobody who was promised value is forgotten after the win. Carried out, the same question plans nothing
/// more. What was held or given up is never touched, and what has an outcome is never given up.
/// </summary>
public sealed record ConfirmationPlan
{
    /// <summary>Days after the go-live on which the rounds are due: after three, nine and fifteen months.</summary>
    public static readonly IReadOnlyList<int> ShippedDueDays = new[] { 90, 270, 450 };

    /// <summary>Confirmations to create, by name and round.</summary>
    public IReadOnlyList<NewConfirmation> Create { get; init; } = Array.Empty<NewConfirmation>();

    /// <summary>Confirmations to move.</summary>
    public IReadOnlyList<ConfirmationMove> Move { get; init; } = Array.Empty<ConfirmationMove>();

    /// <summary>Confirmations to cancel.</summary>
    public IReadOnlyList<Guid> Cancel { get; init; } = Array.Empty<Guid>();

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Create.Count + Move.Count + Cancel.Count == 0;

    /// <summary>
    /// On win: all rounds for each active stakeholder with a line in the chart and for each initial sponsor, delegated or not; a
    /// round that is planned or held already stays, one that was cancelled with an earlier win is planned anew. What was planned
    /// with people who left is cancelled.
    /// </summary>
    public static ConfirmationPlan OnWin(WonDeal deal)
    {
        var kept = deal.Stored.Where(c => c.Stage != ConfirmationStage.Cancelled).ToLookup(c => c.StakeholderId);
        return new ConfirmationPlan
        {
            Create = PeopleToAsk(deal)
                .SelectMany(person => deal.DueDays.Select((_, i) => NewConfirmation.Of(deal, person, i + 1)))
                .Where(c => !kept[c.StakeholderId].Any(k => k.Cycle == c.Cycle))
                .ToArray(),
            Move = Moves(deal, c => c.DueOn is null && !IsWithSomeoneWhoLeft(deal, c)),
            Cancel = Planned(deal.Stored.Where(c => IsWithSomeoneWhoLeft(deal, c))),
        };
    }

    /// <summary>
    /// When the go-live or its expectation changes: moves what is planned and stands on the day that planning counted from until
    /// now, or on none. A day that a person agreed with the customer stays.
    /// </summary>
    /// <param name="deal">The deal with the new days.</param>
    /// <param name="plannedFromBefore">What <see cref="WonDeal.PlannedFrom"/> was before; null when neither day was known.</param>
    public static ConfirmationPlan OnNewGoLive(WonDeal deal, DateTime? plannedFromBefore) =>
        new() { Move = Moves(deal, c => c.DueOn is null || c.DueOn == DueOn(plannedFromBefore, deal, c.Cycle)) };

    /// <summary>When the deal is reopened or lost: cancels what is still planned and has no outcome.</summary>
    public static ConfirmationPlan OnWinUndone(IReadOnlyList<ValueConfirmation> stored) => new() { Cancel = Planned(stored) };

    /// <summary>
    /// The day on which a round is due; null when no day is known to count from, or the settings have no such round. Who enters a
    /// go-live in the year 9999 says 'never': as long as that stands, no day is known either.
    /// </summary>
    internal static DateTime? DueOn(DateTime? plannedFrom, WonDeal deal, int cycle) =>
        cycle >= 1 && cycle <= deal.DueDays.Count && plannedFrom?.Date.PlusDays(deal.DueDays[cycle - 1]) is { } day && day.IsStorable() ? day : null;

    private static bool IsWithSomeoneWhoLeft(WonDeal deal, ValueConfirmation confirmation) =>
        deal.Stakeholders.Any(s => s.Id == confirmation.StakeholderId && !s.IsActive);

    // Who left cannot say whether the value arrived; a sponsor who only delegated can.
    private static IEnumerable<Stakeholder> PeopleToAsk(WonDeal deal)
    {
        var sponsors = BuyingTeam.InitialSponsors(deal.Stakeholders);
        return deal.Stakeholders
            .Where(s => s.IsActive && (sponsors.Contains(s) || deal.ValueMap.Lines.Any(l => l.StakeholderId == s.Id)))
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .ThenBy(s => s.Id);
    }

    private static ConfirmationMove[] Moves(WonDeal deal, Func<ValueConfirmation, bool> isMovable) =>
        deal.Stored
            .Where(c => c.Stage == ConfirmationStage.Planned && isMovable(c))
            .Select(c => new { c.Id, Before = c.DueOn, DueOn = DueOn(deal.PlannedFrom, deal, c.Cycle) })
            .Where(m => m.DueOn is not null && m.DueOn != m.Before)
            .Select(m => new ConfirmationMove(m.Id, m.DueOn!.Value))
            .OrderBy(m => m.DueOn)
            .ThenBy(m => m.ConfirmationId)
            .ToArray();

    private static Guid[] Planned(IEnumerable<ValueConfirmation> confirmations) =>
        confirmations.Where(c => c.Stage == ConfirmationStage.Planned && c.Outcome is null).Select(c => c.Id).OrderBy(id => id).ToArray();
}
