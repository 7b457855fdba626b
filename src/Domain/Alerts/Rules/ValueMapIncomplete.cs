using System;
using System.Collections.Generic;
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
        List<string>? without = null;
        var counted = 0;
        var known = 0;
        for (var i = 0; i < deal.Active.Count; i++)
        {
            var person = deal.Active[i];
            if (!ChartCoverage.Counts(person))
            {
                continue;
            }

            counted++;
            known += (person.Authority is null ? 0 : 1) + (person.Influence is null ? 0 : 1);
            if ((person.IsDecider || person.Influence >= keyInfluence) && !coverage.Covers(person))
            {
                (without ??= new List<string>()).Add(person.Name);
            }
        }

        if (without is null && coverage.Share * 100m >= settings.Threshold(CoveragePercent))
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(
                Fact.Number("coveragePercent", coverage.Percent),
                Fact.Sorted("withoutCompleteLine", without ?? new List<string>())),
            // Declared inputs: authority and influence of each stakeholder who counts.
            Confidence = Confidence.Of(known, counted * 2),
        });
    }
}
