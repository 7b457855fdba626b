using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How near a stakeholder is to a conversation about the change. Our own choice of order.</summary>
/// <param name="IsEngaged">Spoken to in the last 60 days.</param>
/// <param name="LastContactOn">The last two-way contact (UTC).</param>
/// <param name="SupporterStrength">Strength of the influence lines that lead here from people who say Yes.</param>
/// <param name="Supporters">Who they are, in ordinal order: ask them to come along.</param>
public sealed record Reach(bool IsEngaged, DateTime? LastContactOn, int SupporterStrength, IReadOnlyList<string> Supporters)
{
    /// <summary>What an influence line of unknown strength counts.</summary>
    public const int UnknownStrength = 3;

    /// <summary>The reach of each active stakeholder. A line counts from a supporter who has the person's ear, or whom the person reports to.</summary>
    public static IReadOnlyDictionary<Guid, Reach> Of(
        IReadOnlyList<Stakeholder> stakeholders,
        IReadOnlyList<InfluenceLine> influences,
        Func<Stakeholder, DateTime?> lastTwoWayContact,
        DateTime now)
    {
        var supporters = stakeholders.Where(s => s is { IsActive: true, Stance: StanceToChange.Yes }).ToDictionary(s => s.Id, s => s.Name);
        var lines = influences
            .Where(l => l.Kind is InfluenceKind.Influences or InfluenceKind.ReportsTo)
            .Select(l => l.Kind == InfluenceKind.Influences
                ? new { Supporter = l.FromId, Target = l.ToId, l.Strength }
                : new { Supporter = l.ToId, Target = l.FromId, l.Strength })
            .Where(l => supporters.ContainsKey(l.Supporter))
            .ToLookup(l => l.Target);
        return stakeholders.Where(s => s.IsActive).ToDictionary(s => s.Id, Of);

        Reach Of(Stakeholder person)
        {
            var last = lastTwoWayContact(person);
            return new Reach(
                BuyingTeam.IsEngaged(person, last, now),
                last,
                lines[person.Id].Sum(l => l.Strength ?? UnknownStrength),
                lines[person.Id].Select(l => supporters[l.Supporter]).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToArray());
        }
    }
}
