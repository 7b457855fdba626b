using System.Collections.Generic;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>The declared inputs of rules that weigh what the group says: stance, authority and influence of each active stakeholder.</summary>
internal static class StancesKnown
{
    public static decimal Share(IReadOnlyList<Stakeholder> active)
    {
        var known = 0;
        for (var i = 0; i < active.Count; i++)
        {
            var person = active[i];
            known += (person.HasKnownStance ? 1 : 0) + (person.Authority is null ? 0 : 1) + (person.Influence is null ? 0 : 1);
        }

        return Confidence.Of(known, active.Count * 3);
    }
}
