using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Tells whether a finding about several people is about more of them than a person already knows of.</summary>
internal static class FindingGroup
{
    /// <summary>
    /// Whether somebody is named now who was not named when the alert was last written. Who is no longer named does not matter: a
    /// corrected row is no news.
    /// </summary>
    public static bool HasGrown(FactSet before, Finding finding)
    {
        if (finding.GroupFacts.Count == 0)
        {
            return false;
        }

        // People may share a name: each counts.
        var known = Names(before, finding.GroupFacts).ToList();
        return Names(finding.Facts, finding.GroupFacts).Any(name => !known.Remove(name));
    }

    private static IEnumerable<string> Names(FactSet facts, IReadOnlyList<string> groupFacts) => groupFacts.SelectMany(fact => facts.Find(fact) switch
    {
        TextsFact texts => texts.Values,
        ReferenceFact reference => new[] { reference.Name },
        _ => (IEnumerable<string>)Array.Empty<string>(),
    });
}
