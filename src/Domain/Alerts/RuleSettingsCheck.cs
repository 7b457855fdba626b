using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>What is wrong with a rule's settings.</summary>
public enum RuleSettingsProblemKind
{
    /// <summary>This version has no rule of that code.</summary>
    UnknownRule,

    /// <summary>The rule has no threshold of that name: the shipped value would count in silence.</summary>
    UnknownThreshold,

    /// <summary>A threshold is zero or more.</summary>
    NegativeThreshold,

    /// <summary>There is no rule of the parent's code.</summary>
    UnknownParent,

    /// <summary>Grace is zero days or more.</summary>
    NegativeGrace,
}

/// <summary>A problem and the name it is about.</summary>
/// <param name="Kind">Which problem.</param>
/// <param name="Name">The code or threshold name, as the row holds it.</param>
public sealed record RuleSettingsProblem(RuleSettingsProblemKind Kind, string Name);

/// <summary>Checks a rule's settings before they are saved.</summary>
public static class RuleSettingsCheck
{
    /// <summary>The problems, in a fixed order; empty when the row is sound.</summary>
    /// <param name="row">The row as the administrator wrote it, shipped values not yet filled in.</param>
    public static IReadOnlyList<RuleSettingsProblem> Problems(RuleSettings row)
    {
        if (RuleCatalogue.Find(row.Code) is not { } definition)
        {
            return new[] { new RuleSettingsProblem(RuleSettingsProblemKind.UnknownRule, row.Code) };
        }

        var thresholds = row.Thresholds.OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        return Named(RuleSettingsProblemKind.UnknownThreshold, thresholds.Select(t => t.Key).Where(n => !definition.Shipped.Thresholds.ContainsKey(n)))
            .Concat(Named(RuleSettingsProblemKind.NegativeThreshold, thresholds.Where(t => t.Value < 0m).Select(t => t.Key)))
            .Concat(Named(RuleSettingsProblemKind.UnknownParent, row.Parents.Where(p => RuleCatalogue.Find(p) is null)))
            .Concat(Named(RuleSettingsProblemKind.NegativeGrace, row.GraceDays < 0 ? new[] { row.Code } : Array.Empty<string>()))
            .ToArray();
    }

    private static IEnumerable<RuleSettingsProblem> Named(RuleSettingsProblemKind kind, IEnumerable<string> names) =>
        names.Select(name => new RuleSettingsProblem(kind, name));
}
