using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Alerts.RulePreviews;

/// <summary>What changed settings would do to one deal today: the difference between two evaluations of the same facts.</summary>
/// <param name="Opens">Findings that would come up.</param>
/// <param name="Closes">Findings that would go.</param>
/// <param name="Waiting">Rules whose condition is true and would show once its grace is over, and is not seen true under the settings in force.</param>
public sealed record RulePreview(IReadOnlyList<Finding> Opens, IReadOnlyList<Finding> Closes, IReadOnlyList<string> Waiting)
{
    /// <summary>Compares the settings in force with changed ones.</summary>
    /// <param name="facts">The deal.</param>
    /// <param name="before">The settings in force.</param>
    /// <param name="after">The settings as they would be.</param>
    /// <param name="memory">What the last evaluation left on the deal state.</param>
    /// <param name="now">The moment (UTC).</param>
    public static RulePreview Of(DealFacts facts, ProductSettings before, ProductSettings after, FirstTrueMoments memory, DateTime now)
    {
        var present = RuleEngine.Evaluate(facts, before, now, memory);
        var changed = RuleEngine.Evaluate(facts, after, now, memory);
        return new RulePreview(
            Missing(changed.Findings, present.Findings),
            Missing(present.Findings, changed.Findings),
            Graces(changed).Except(Graces(present), StringComparer.Ordinal).Select(RuleOf).OrderBy(code => code, StringComparer.Ordinal).ToArray());
    }

    private static Finding[] Missing(IReadOnlyList<Finding> of, IReadOnlyList<Finding> from)
    {
        var keys = new HashSet<string>(from.Select(f => f.Key), StringComparer.Ordinal);
        return of.Where(f => !keys.Contains(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal).ToArray();
    }

    // Seen true, and neither shown nor silenced: in its grace.
    private static IEnumerable<string> Graces(Evaluation evaluation)
    {
        var said = new HashSet<string>(evaluation.Findings.Select(f => f.Key).Concat(evaluation.Silenced.Select(s => s.Key)), StringComparer.Ordinal);
        return evaluation.FirstTrue.ByKey.Keys
            .Where(key => !said.Contains(AlertKey.Of(evaluation.RecordId, RuleOf(key), key.Substring(key.IndexOf('|') + 1))));
    }

    private static string RuleOf(string key) => key.Substring(0, key.IndexOf('|'));
}
