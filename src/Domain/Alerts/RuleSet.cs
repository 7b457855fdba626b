using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The settings of all rules: administrators' rows over the shipped defaults.</summary>
public sealed class RuleSet
{
    // A handful, and thousands of deals: which rules look at a deal is settled once for all deals of its kind.
    private static readonly DealKind[] Kinds = (
        from phase in new JourneyPhase?[] { null }.Concat(Enum.GetValues(typeof(JourneyPhase)).Cast<JourneyPhase?>())
        from variant in Enum.GetValues(typeof(ProcessVariant)).Cast<ProcessVariant>()
        select new DealKind(phase, variant)).ToArray();

    /// <summary>The shipped defaults alone.</summary>
    public static readonly RuleSet Shipped = new(Array.Empty<RuleSettings>());

    private readonly Dictionary<string, RuleSettings> rows = new(StringComparer.Ordinal);

    private readonly Dictionary<DealKind, RuleInForce[]> inForce;

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

        inForce = Kinds.ToDictionary(kind => kind, kind => InForce(RuleCatalogue.All, kind.Phase, kind.Variant));
    }

    /// <summary>Administrators' rows, for storing.</summary>
    public IEnumerable<RuleSettings> Rows => rows.Values;

    /// <summary>The settings in force for a rule of the catalogue.</summary>
    public RuleSettings For(RuleDefinition definition) =>
        rows.TryGetValue(definition.Code, out var row) ? row : definition.Shipped;

    /// <summary>The rules of the catalogue that look at deals of that phase and variant, in its order.</summary>
    internal RuleInForce[] InForce(JourneyPhase? phase, ProcessVariant variant) =>
        inForce.TryGetValue(new DealKind(phase, variant), out var rules) ? rules : InForce(RuleCatalogue.All, phase, variant);

    /// <summary>Those of the given rules that look at deals of that phase and variant, in their order.</summary>
    internal RuleInForce[] InForce(IReadOnlyList<RuleDefinition> definitions, JourneyPhase? phase, ProcessVariant variant)
    {
        var rules = new List<RuleInForce>(definitions.Count);
        foreach (var definition in definitions)
        {
            var settings = For(definition);
            if (definition.Rule is { } rule && settings.Covers(phase, variant))
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

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct DealKind(JourneyPhase? Phase, ProcessVariant Variant);
}
