using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Whom a chart covers. The part of the analysis that every evaluation needs.</summary>
public sealed class ChartCoverage
{
    private readonly List<Guid> covered;

    private ChartCoverage(IReadOnlyList<Stakeholder> stakeholders, ValueMap map)
    {
        covered = new List<Guid>(stakeholders.Count);
        var total = 0;
        var reached = 0;
        for (var i = 0; i < stakeholders.Count; i++)
        {
            var person = stakeholders[i];
            var isCovered = HasCompleteLine(person, map.Lines);
            if (isCovered)
            {
                covered.Add(person.Id);
            }

            if (Counts(person))
            {
                var weight = InfluenceWeight.HalvesOf(person);
                total += weight;
                reached += isCovered ? weight : 0;
            }
        }

        Share = total == 0 ? 0m : reached == total ? 1m : (decimal)reached / total;
    }

    /// <summary>Share of the influence weight that is covered, 0 to 1; 0 when nobody counts.</summary>
    public decimal Share { get; }

    /// <summary>Share in percent with one decimal, rounded half away from zero.</summary>
    public decimal Percent => Math.Round(Share * 100m, 1, MidpointRounding.AwayFromZero);

    /// <summary>Whether a stakeholder counts in coverage: active, and neither analyst nor observer, who have no stake in the result.</summary>
    public static bool Counts(Stakeholder stakeholder) => stakeholder.IsActive && stakeholder.Role != BuyingRole.Analyst;

    /// <summary>The coverage of a chart over the stakeholders of its deal.</summary>
    public static ChartCoverage Of(IReadOnlyList<Stakeholder> stakeholders, ValueMap map) => new(stakeholders, map);

    /// <summary>Whether one of the stakeholders has a complete line.</summary>
    public bool Covers(Stakeholder stakeholder) => covered.Contains(stakeholder.Id);

    private static bool HasCompleteLine(Stakeholder person, IReadOnlyList<ValueMapLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StakeholderId == person.Id && lines[i].IsComplete)
            {
                return true;
            }
        }

        return false;
    }
}
