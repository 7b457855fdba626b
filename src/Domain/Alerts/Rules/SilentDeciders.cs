using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>Deciders without a two-way contact in 60 days.</summary>
/// <param name="Names">Their names, in ordinal order.</param>
/// <param name="NextChange">When the next decider falls silent, if nobody talks to them (UTC).</param>
internal sealed record SilentDeciders(IReadOnlyList<string> Names, DateTime? NextChange)
{
    public static SilentDeciders Of(DealPicture deal, DateTime now)
    {
        // Activities that were not read say nothing about silence.
        if (deal.Contacts is not { } contacts)
        {
            return new SilentDeciders(Array.Empty<string>(), NextChange: null);
        }

        var silent = new List<string>();
        var next = contacts.NextChange;
        foreach (var decider in deal.Active.Where(s => s.IsDecider))
        {
            var last = contacts.LastTwoWayContact(decider);
            if (!BuyingTeam.IsEngaged(decider, last, now))
            {
                silent.Add(decider.Name);
            }
            else
            {
                next = Earliest.Of(next, last!.Value.PlusDays(BuyingTeam.EngagedDays));
            }
        }

        silent.Sort(StringComparer.Ordinal);
        return new SilentDeciders(silent, next);
    }
}
