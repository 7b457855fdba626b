using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The settings of all rules: administrators' rows over the shipped defaults.</summary>
public sealed class RuleSet
{
    /// <summary>The shipped defaults alone.</summary>
    public static readonly RuleSet Shipped = new(Array.Empty<RuleSettings>());

    private readonly Dictionary<string, RuleSettings> rows = new(StringComparer.Ordinal);
    private RuleSettings[]? ofCatalogue;

    /// <summary>Takes administrators' rows. A row of a rule that this version does not know is kept and not evaluated;
    /// a threshold that a row leaves out has its shipped value.</summary>
    /// <exception cref="ArgumentException">Two rows have the same code.</exception>
    public RuleSet(IEnumerable<RuleSettings> rows)
    {
        foreach (var row in rows)
        {
            if (this.rows.ContainsKey(row.Code))
            {
                throw new ArgumentException($"Rule '{row.Code}' has two settings rows.", nameof(rows));
            }

            this.rows.Add(row.Code, OverShipped(row));
        }
    }

    /// <summary>Administrators' rows, for storing.</summary>
    public IEnumerable<RuleSettings> Rows => rows.Values;

    /// <summary>The settings in force for a rule of the catalogue.</summary>
    public RuleSettings For(RuleDefinition definition) =>
        rows.TryGetValue(definition.Code, out var row) ? row : definition.Shipped;

    /// <summary>The settings in force for each of the rules, in their order; looked up once for those of the catalogue.</summary>
    internal RuleSettings[] For(IReadOnlyList<RuleDefinition> definitions) =>
        ReferenceEquals(definitions, RuleCatalogue.All) ? ofCatalogue ??= definitions.Select(For).ToArray() : definitions.Select(For).ToArray();

    private static RuleSettings OverShipped(RuleSettings row)
    {
        var shipped = RuleCatalogue.Find(row.Code)?.Shipped;
        if (shipped is null || shipped.Thresholds.Count == 0)
        {
            return row;
        }

        var merged = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var threshold in shipped.Thresholds)
        {
            merged[threshold.Key] = row.Thresholds.TryGetValue(threshold.Key, out var value) ? value : threshold.Value;
        }

        return row with { Thresholds = merged };
    }
}
