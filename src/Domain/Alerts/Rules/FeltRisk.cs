using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>The risk that an active stakeholder feels in an option of ours that is still weighed, and that nothing is written against.</summary>
internal sealed record FeltRisk(Stakeholder Person, int? Organisational, int? Personal)
{
    private int Felt => Math.Max(Organisational ?? 0, Personal ?? 0);

    public static IReadOnlyList<FeltRisk> Open(DealPicture deal)
    {
        var risks = new List<FeltRisk>(deal.Facts.RiskViews.Count);
        for (var i = 0; i < deal.Facts.RiskViews.Count; i++)
        {
            var view = deal.Facts.RiskViews[i];
            if (view is { Organisational: null, Personal: null } || !string.IsNullOrWhiteSpace(view.Mitigation) || !IsOurs(view, deal.Facts.Options))
            {
                continue;
            }

            for (var j = 0; j < deal.Active.Count; j++)
            {
                if (deal.Active[j].Id == view.StakeholderId)
                {
                    risks.Add(new FeltRisk(deal.Active[j], view.Organisational, view.Personal));
                }
            }
        }

        return risks;
    }

    public static IEnumerable<string> Names(IEnumerable<FeltRisk> risks) => risks.Select(r => r.Person.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Weighted by influence; the higher of the two risks counts. Null without any.</summary>
    public static decimal? Mean(IReadOnlyList<FeltRisk> risks)
    {
        var weight = 0;
        var felt = 0;
        for (var i = 0; i < risks.Count; i++)
        {
            var halves = InfluenceWeight.HalvesOf(risks[i].Person);
            weight += halves;
            felt += risks[i].Felt * halves;
        }

        return weight == 0 ? null : (decimal)felt / weight;
    }

    private static bool IsOurs(RiskView view, IReadOnlyList<DealOption> options)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i] is { Kind: OptionKind.Ours, DroppedOn: null } ours && ours.Id == view.OptionId)
            {
                return true;
            }
        }

        return false;
    }
}
