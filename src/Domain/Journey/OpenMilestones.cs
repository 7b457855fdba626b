using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Which milestones keep a deal from moving forward, and which ones a step back reopens.</summary>
public static class OpenMilestones
{
    /// <summary>Mandatory milestones of the phases left when moving from one phase to another that the customer has not confirmed.</summary>
    public static IReadOnlyList<MissingItem> Mandatory(
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<MilestoneRecord> records,
        JourneyPhase from,
        JourneyPhase to,
        ProcessVariant variant)
    {
        List<Milestone>? open = null;
        for (var i = 0; i < milestones.Count; i++)
        {
            var milestone = milestones[i];
            if (milestone.IsMandatory && milestone.AppliesTo(variant) && milestone.Phase >= from && milestone.Phase < to && !IsConfirmed(milestone, records))
            {
                (open ??= new List<Milestone>()).Add(milestone);
            }
        }

        return open is null
            ? Array.Empty<MissingItem>()
            : open.OrderBy(m => m.Phase).ThenBy(m => m.Sequence).ThenBy(m => m.Name, StringComparer.Ordinal)
                .Select(m => new MissingItem(GateItem.Milestone, ShippedMilestones.Label(m)))
                .ToArray();
    }

    /// <summary>Records to reopen: those the customer confirmed of the target phase and later ones.</summary>
    public static IReadOnlyList<Guid> ReopenedBy(
        JourneyPhase target,
        IReadOnlyList<Milestone> milestones,
        IEnumerable<MilestoneRecord> records) =>
        records
            .Where(r => r.Status == MilestoneStatus.ConfirmedByCustomer
                && milestones.Any(m => m.Id == r.MilestoneId && m.Phase >= target))
            .Select(r => r.Id)
            .OrderBy(id => id)
            .ToArray();

    private static bool IsConfirmed(Milestone milestone, IReadOnlyList<MilestoneRecord> records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Status == MilestoneStatus.ConfirmedByCustomer && records[i].MilestoneId == milestone.Id)
            {
                return true;
            }
        }

        return false;
    }
}
