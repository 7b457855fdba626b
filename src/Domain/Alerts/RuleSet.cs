using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The settings of all rules: administrators' rows over the shipped defaults.</summary>
public sealed class RuleSet
{
    /// <summary>The shipped defaults alone.</summary>
    public static readonly RuleSet Shipped = new(Array.Empty<RuleSettings>());

    private readonly Dictionary<string, RuleSettings> rows = new(StringComparer.Ordinal);

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

        InForce = Enabled(RuleCatalogue.All);
    }

    /// <summary>Administrators' rows, for storing.</summary>
    public IEnumerable<RuleSettings> Rows => rows.Values;

    /// <summary>The settings in force for a rule of the catalogue.</summary>
    public RuleSettings For(RuleDefinition definition) =>
        rows.TryGetValue(definition.Code, out var row) ? row : definition.Shipped;

    /// <summary>The rules of the catalogue that are on, in its order.</summary>
    internal RuleInForce[] InForce { get; }

    /// <summary>Those of the given rules that are on, in their order.</summary>
    internal RuleInForce[] Enabled(IReadOnlyList<RuleDefinition> definitions)
    {
        var rules = new List<RuleInForce>(definitions.Count);
        foreach (var definition in definitions)
        {
            var settings = For(definition);
            if (definition.Rule is { } rule && settings.IsEnabled)
            {
                rules.Add(new RuleInForce(definition, rule, settings));
            }
        }

        return rules.ToArray();
    }

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
