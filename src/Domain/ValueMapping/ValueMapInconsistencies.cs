using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Finds where the lines of a chart contradict each other. A contradiction is between people: nobody contradicts themselves.</summary>
internal static class ValueMapInconsistencies
{
    private static readonly ValueMapInconsistencyKind[] BetweenSides =
    {
        ValueMapInconsistencyKind.OppositeDirections,
        ValueMapInconsistencyKind.MeasureDefinedDifferently,
        ValueMapInconsistencyKind.DifferentOptions,
        ValueMapInconsistencyKind.CurrenciesDiffer,
        ValueMapInconsistencyKind.TimeFramesDiffer,
    };

    public static IReadOnlyList<ValueMapInconsistency> Of(
        List<ChartEntry> entries,
        IReadOnlyList<DealOption> options,
        IReadOnlyList<StrategicInitiative> initiatives)
    {
        var found = new List<ValueMapInconsistency>();
        MoreThanTheInitiative.Find(entries, initiatives, found);
        TargetsApart.Find(entries, found);
        var clues = new ChartClues(entries);
        foreach (var kind in BetweenSides)
        {
            if (clues.MayHold(kind))
            {
                found.AddRange(Of(kind, entries, options));
            }
        }

        return found.Count < 2 ? found : found.OrderBy(f => f.Kind).ThenBy(f => f.Subject, StringComparer.Ordinal).ToArray();
    }

    private static IEnumerable<ValueMapInconsistency> Of(ValueMapInconsistencyKind kind, List<ChartEntry> entries, IReadOnlyList<DealOption> options) => kind switch
    {
        ValueMapInconsistencyKind.OppositeDirections =>
            Clashes(kind, entries, e => e.Metric?.ToString(), e => e.Line.Direction is ValueDirection.Keep ? null : e.Line.Direction?.ToString(), isAboutMetric: true),
        ValueMapInconsistencyKind.MeasureDefinedDifferently =>
            Clashes(kind, entries, e => e.Line.SuccessMeasure?.Trim().ToLowerInvariant(), e => e.Line.MeasureDefinitionId?.ToString("N"), isPositionNamed: false),
        ValueMapInconsistencyKind.DifferentOptions =>
            Clashes(kind, entries, _ => "options", e => options.FirstOrDefault(o => o.Id == e.Line.OptionId)?.Name),
        ValueMapInconsistencyKind.CurrenciesDiffer =>
            Added(kind, entries, e => e.Line.CurrencyId?.ToString("N"), isPositionNamed: false),
        _ => Added(kind, entries, e => e.Line.TimeBasis?.ToString(), isPositionNamed: true),
    };

    private static IEnumerable<ValueMapInconsistency> Added(
        ValueMapInconsistencyKind kind,
        List<ChartEntry> entries,
        Func<ChartEntry, string?> side,
        bool isPositionNamed)
    {
        var money = entries.Where(e => e.Line.MoneyValue is not null).ToList();
        return Clashes(kind, money, e => e.Metric is null || e.Line.Direction is null ? null : e.Metric + "-" + e.Line.Direction, side, isPositionNamed, isAboutMetric: true)
            .Concat(Clashes(kind, money, e => e.Line.InitiativeId?.ToString("N"), side, isPositionNamed));
    }

    // Lines of the same key that take different sides, when different people take them.
    private static IEnumerable<ValueMapInconsistency> Clashes(
        ValueMapInconsistencyKind kind,
        IEnumerable<ChartEntry> entries,
        Func<ChartEntry, string?> key,
        Func<ChartEntry, string?> side,
        bool isPositionNamed = true,
        bool isAboutMetric = false)
    {
        foreach (var group in entries.Where(e => !string.IsNullOrEmpty(key(e)) && side(e) is not null).GroupBy(key, StringComparer.Ordinal))
        {
            var sides = group.GroupBy(side, StringComparer.Ordinal).ToList();
            if (sides.Count > 1 && group.Select(e => e.Person.Id).Distinct().Count() > 1)
            {
                yield return Found(
                    kind,
                    kind + "-" + group.Key,
                    group.ToList(),
                    sides.Select(s => new InconsistentSide(isPositionNamed ? s.Key! : string.Empty, Amount: null, Names(s.ToList())))
                        .OrderBy(s => s.Position, StringComparer.Ordinal)
                        .ThenBy(s => string.Join("|", s.StakeholderNames), StringComparer.Ordinal)
                        .ToArray(),
                    isAboutMetric ? group.First().Metric : null) with
                {
                    About = kind == ValueMapInconsistencyKind.MeasureDefinedDifferently
                        ? group.Select(e => e.Line.SuccessMeasure!.Trim()).OrderBy(m => m, StringComparer.Ordinal).First()
                        : null,
                };
            }
        }
    }

    public static ValueMapInconsistency Found(ValueMapInconsistencyKind kind, string subject, List<ChartEntry> behind, InconsistentSide[] sides, FinancialMetric? metric = null)
    {
        var known = 0;
        var hasWeight = false;
        foreach (var entry in behind)
        {
            known += (entry.Person.Authority is null ? 0 : 1) + (entry.Line.Confirmation is null ? 0 : 1);
            hasWeight |= entry.HasWeight;
        }

        return new ValueMapInconsistency
        {
            Kind = kind,
            Subject = subject,
            Metric = metric,
            Sides = sides,
            HasWeight = hasWeight,
            KnownShare = Confidence.Of(known, behind.Count * 2),
        };
    }

    public static IReadOnlyList<string> Names(List<ChartEntry> entries)
    {
        var names = new List<string>(entries.Count);
        foreach (var entry in entries)
        {
            var place = names.BinarySearch(entry.Person.Name, StringComparer.Ordinal);
            if (place < 0)
            {
                names.Insert(~place, entry.Person.Name);
            }
        }

        return names;
    }
}
