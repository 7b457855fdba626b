using System;
using System.Runtime.InteropServices;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>Milestones and value-map lines that the customer confirmed, around a moment: a day still ahead does not count yet.</summary>
/// <param name="Last">The last confirmation up to the moment (UTC).</param>
/// <param name="Next">The first one after it (UTC).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CustomerConfirmations(DateTime? Last, DateTime? Next)
{
    /// <summary>The confirmations of a deal around a moment, found in one pass: every evaluation asks.</summary>
    public static CustomerConfirmations Around(DateTime now, DealFacts facts)
    {
        var found = default(CustomerConfirmations);
        for (var i = 0; i < facts.MilestoneRecords.Count; i++)
        {
            var record = facts.MilestoneRecords[i];
            found = record.Status == MilestoneStatus.ConfirmedByCustomer ? found.With(record.ConfirmedOn, now) : found;
        }

        var lines = facts.ValueMap.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            found = lines[i].Confirmation == Confirmation.Confirmed ? found.With(lines[i].ConfirmedOn, now) : found;
        }

        return found;
    }

    private CustomerConfirmations With(DateTime? on, DateTime now)
    {
        if (on is not { } day)
        {
            return this;
        }

        return day > now
            ? this with { Next = Next < day ? Next : day }
            : this with { Last = Last > day ? Last : day };
    }
}
