using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>
/// Checks a rule's settings before they are saved. Upper bounds keep every moment that a rule works out from them within the
/// calendar, and the walk over business days short.
/// </summary>
public static class RuleSettingsCheck
{
    /// <summary>The most days of grace.</summary>
    public const int MostGraceDays = 365;

    private const decimal MostDays = 3650m;
    private const decimal HighestFactor = 100m;
    private const decimal HighestPercent = 200m;

    /// <summary>The problems of one row, in a fixed order; empty when the row is sound.</summary>
    /// <param name="row">The row as the administrator wrote it, shipped values not yet filled in.</param>
    public static IReadOnlyList<RuleSettingsProblem> Problems(RuleSettings row)
    {
        if (RuleCatalogue.Find(row.Code) is not { } definition)
        {
            return new[] { new RuleSettingsProblem(RuleSettingsProblemKind.UnknownRule, row.Code, row.Code) };
        }

        var thresholds = row.Thresholds.OrderBy(t => t.Key, StringComparer.Ordinal).ToLookup(t => definition.Shipped.Thresholds.ContainsKey(t.Key));
        var outOfBounds = thresholds[true].Where(t => t.Value < 0m || t.Value > Most(t.Key)).Select(t => t.Key);
        var grace = row.GraceDays is < 0 or > MostGraceDays ? new[] { row.GraceDays.ToString(CultureInfo.InvariantCulture) } : Array.Empty<string>();
        return Named(row, RuleSettingsProblemKind.UnknownThreshold, thresholds[false].Select(t => t.Key))
            .Concat(Named(row, RuleSettingsProblemKind.ThresholdOutOfBounds, outOfBounds))
            .Concat(Named(row, RuleSettingsProblemKind.UnknownParent, row.Parents.Where(p => RuleCatalogue.Find(p) is null)))
            .Concat(Named(row, RuleSettingsProblemKind.GraceOutOfBounds, grace))
            .ToArray();
    }

    /// <summary>
    /// The problem of a code that a person enters; null when none is entered or a rule has it. (A stored code that this version does
    /// not know is kept: it came with a later version.)
    /// </summary>
    public static RuleSettingsProblem? ProblemOfEnteredCode(string? code) =>
        string.IsNullOrEmpty(code) || RuleCatalogue.Find(code!) is not null ? null : new RuleSettingsProblem(RuleSettingsProblemKind.UnknownRule, code!, code!);

    /// <summary>The rules that are above themselves once all settings count together; each with the first parent that leads back to it.</summary>
    public static IReadOnlyList<RuleSettingsProblem> Cycles(RuleSet rules) => RuleCatalogue.All
        .SelectMany(definition => Named(
            rules.For(definition),
            RuleSettingsProblemKind.ParentCycle,
            rules.For(definition).Parents.Where(parent => LeadsTo(rules, parent, definition.Code)).Take(1)))
        .ToArray();

    /// <summary>The highest value that a threshold of that name takes: 100 for a factor, 200 for a percentage, 3650 for days and counts.</summary>
    public static decimal Most(string threshold) =>
        threshold.EndsWith("Factor", StringComparison.Ordinal) ? HighestFactor
        : threshold.EndsWith("Percent", StringComparison.Ordinal) ? HighestPercent
        : MostDays;

    private static bool LeadsTo(RuleSet rules, string from, string code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>(new[] { from });
        while (ahead.Count > 0)
        {
            var next = ahead.Pop();
            if (string.Equals(next, code, StringComparison.Ordinal))
            {
                return true;
            }

            if (seen.Add(next) && RuleCatalogue.Find(next) is { } definition)
            {
                foreach (var parent in rules.For(definition).Parents)
                {
                    ahead.Push(parent);
                }
            }
        }

        return false;
    }

    private static IEnumerable<RuleSettingsProblem> Named(RuleSettings row, RuleSettingsProblemKind kind, IEnumerable<string> held) =>
        held.Select(name => new RuleSettingsProblem(kind, row.Code, name));
}
