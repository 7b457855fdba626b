using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>Tells the health of a deal's network.</summary>
public static class NetworkHealths
{
    /// <summary>
    /// Red when nobody who decides or approves supports us; green when everyone who decides does and the weighted Yes is 60% or
    /// more; amber between. Green needs a known person who decides, not only approves. Null when no active stakeholder is known:
    /// there is no network to judge. Stems from the stance to us, so it is secured too.
    /// </summary>
    public static NetworkHealth? Of(IReadOnlyList<Stakeholder> stakeholders)
    {
        var active = stakeholders.Where(s => s.IsActive).ToList();
        if (active.Count == 0)
        {
            return null;
        }

        if (!active.Exists(s => s.IsDecider && Supports(s)))
        {
            return NetworkHealth.Red;
        }

        var whoDecides = active.FindAll(s => s.Authority == DecisionAuthority.Decides);
        var isGreen = whoDecides.Count > 0
            && whoDecides.TrueForAll(Supports)
            && WeightedYes.Of(active).Share * 100m >= Consensus.NeededPercent;
        return isGreen ? NetworkHealth.Green : NetworkHealth.Amber;
    }

    private static bool Supports(Stakeholder person) => person.StanceToUs is StanceToUs.Mentor or StanceToUs.Supporter;
}
