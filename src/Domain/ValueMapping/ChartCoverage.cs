using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Whom a chart covers. The part of the analysis that every evaluation needs.</summary>
public sealed class ChartCoverage
{
    private readonly List<Guid> covered = new();

    private ChartCoverage()
    {
    }

    /// <summary>Share of the influence weight that is covered, 0 to 1; 0 when nobody counts.</summary>
    public decimal Share { get; private set; }

    /// <summary>Share in percent with one decimal, rounded half away from zero.</summary>
    public decimal Percent => Math.Round(Share * 100m, 1, MidpointRounding.AwayFromZero);

    /// <summary>Whether a stakeholder counts in coverage: active, and neither analyst nor observer, who have no stake in the result.</summary>
    public static bool Counts(Stakeholder stakeholder) => stakeholder.IsActive && stakeholder.Role != BuyingRole.Analyst;

    /// <summary>The coverage of a chart over the stakeholders of its deal.</summary>
    public static ChartCoverage Of(IReadOnlyList<Stakeholder> stakeholders, ValueMap map)
    {
        var coverage = new ChartCoverage();
        for (var i = 0; i < map.Lines.Count; i++)
        {
            var line = map.Lines[i];
            if (!coverage.covered.Contains(line.StakeholderId) && line.IsComplete)
            {
                coverage.covered.Add(line.StakeholderId);
            }
        }

        var total = 0;
        var reached = 0;
        for (var i = 0; i < stakeholders.Count; i++)
        {
            if (Counts(stakeholders[i]))
            {
                var weight = InfluenceWeight.HalvesOf(stakeholders[i]);
                total += weight;
                reached += coverage.Covers(stakeholders[i]) ? weight : 0;
            }
        }

        coverage.Share = total == 0 ? 0m : (decimal)reached / total;
        return coverage;
    }

    /// <summary>Whether the stakeholder has a complete line.</summary>
    public bool Covers(Stakeholder stakeholder) => covered.Contains(stakeholder.Id);
}
