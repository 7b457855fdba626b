using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>The risk that an active stakeholder feels in an option of ours that is still weighed, and that nothing is written against.</summary>
internal sealed record FeltRisk(Stakeholder Person, int? Organisational, int? Personal)
{
    private decimal Felt => Math.Max(Organisational ?? 0, Personal ?? 0);

    public static IReadOnlyList<FeltRisk> Open(DealPicture deal)
    {
        var ours = deal.Facts.Options.Where(o => o is { Kind: OptionKind.Ours, DroppedOn: null }).Select(o => o.Id).ToList();
        return deal.Facts.RiskViews
            .Where(v => ours.Contains(v.OptionId) && string.IsNullOrWhiteSpace(v.Mitigation))
            .Where(v => v.Organisational is not null || v.Personal is not null)
            .Join(deal.Active, v => v.StakeholderId, s => s.Id, (v, s) => new FeltRisk(s, v.Organisational, v.Personal))
            .ToList();
    }

    public static IEnumerable<string> Names(IEnumerable<FeltRisk> risks) => risks.Select(r => r.Person.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Weighted by influence; the higher of the two risks counts. Null without any.</summary>
    public static decimal? Mean(IReadOnlyList<FeltRisk> risks)
    {
        var weight = risks.Sum(r => InfluenceWeight.Of(r.Person));
        return weight == 0m ? null : risks.Sum(r => r.Felt * InfluenceWeight.Of(r.Person)) / weight;
    }
}
