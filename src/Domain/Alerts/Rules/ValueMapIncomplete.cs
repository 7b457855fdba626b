using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.value-map-incomplete</c>: a decider, or someone of influence 4 or more, is without a complete line; or the chart
/// covers less than 70% of the influence.
/// </summary>
public sealed class ValueMapIncomplete : IDealRule
{
    /// <summary>Threshold: influence (1 to 5) from which a stakeholder counts like a decider.</summary>
    public const string KeyInfluence = "keyInfluence";

    /// <summary>Threshold: coverage in percent of influence weight.</summary>
    public const string CoveragePercent = "coveragePercent";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var coverage = deal.Coverage;
        var keyInfluence = settings.Threshold(KeyInfluence);
        var counted = deal.Active.Where(ChartCoverage.Counts).ToList();
        var without = counted.FindAll(s => (s.IsDecider || s.Influence >= keyInfluence) && !coverage.Covers(s));
        if (without.Count == 0 && coverage.Share * 100m >= settings.Threshold(CoveragePercent))
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(
                Fact.Number("coveragePercent", coverage.Percent),
                Fact.Sorted("withoutCompleteLine", without.Select(s => s.Name))),
            Confidence = KnownShare(counted),
        });
    }

    // Declared inputs: authority and influence of each stakeholder who counts.
    private static decimal KnownShare(List<Stakeholder> counted) =>
        Confidence.Of(counted.Sum(s => (s.Authority is null ? 0 : 1) + (s.Influence is null ? 0 : 1)), counted.Count * 2);
}
