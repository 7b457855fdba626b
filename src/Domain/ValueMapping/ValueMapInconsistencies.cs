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
    public static IReadOnlyList<ValueMapInconsistency> Of(
        IReadOnlyList<Stakeholder> active,
        IReadOnlyList<ValueMapLine> lines,
        IReadOnlyList<DealOption> options,
        IReadOnlyList<StrategicInitiative> initiatives)
    {
        var entries = ChartEntry.Of(active, lines);
        var found = new List<ValueMapInconsistency>();
        AddMoreThanTheInitiative(entries, initiatives, found);

        // Most charts are consistent: pairs are looked at first, and only the kinds that occur are worked out.
        var kinds = KindsIn(entries);
        foreach (var kind in kinds)
        {
            found.AddRange(Of(kind, entries, options));
        }

        return found.Count < 2 ? found : found.OrderBy(f => f.Kind).ThenBy(f => f.Subject, StringComparer.Ordinal).ToArray();
    }

    private static IEnumerable<ValueMapInconsistency> Of(ValueMapInconsistencyKind kind, List<ChartEntry> entries, IReadOnlyList<DealOption> options) => kind switch
    {
        ValueMapInconsistencyKind.OppositeDirections =>
            Clashes(kind, entries, e => e.Metric?.ToString(), e => e.Line.Direction is ValueDirection.Keep ? null : e.Line.Direction?.ToString(), isAboutMetric: true),
        ValueMapInconsistencyKind.TargetsApart =>
            TargetsApart(entries),
        ValueMapInconsistencyKind.MeasureDefinedDifferently =>
            Clashes(kind, entries, e => e.Line.SuccessMeasure?.Trim().ToLowerInvariant(), e => e.Line.MeasureDefinitionId?.ToString("N"), isPositionNamed: false),
        ValueMapInconsistencyKind.DifferentOptions =>
            Clashes(kind, entries, _ => "options", e => options.FirstOrDefault(o => o.Id == e.Line.OptionId)?.Name),
        ValueMapInconsistencyKind.CurrenciesDiffer =>
            Added(kind, entries, e => e.Line.CurrencyId?.ToString("N"), isPositionNamed: false),
        _ => Added(kind, entries, e => e.Line.TimeBasis?.ToString(), isPositionNamed: true),
    };

    private static SortedSet<ValueMapInconsistencyKind> KindsIn(List<ChartEntry> entries)
    {
        var kinds = new SortedSet<ValueMapInconsistencyKind>();
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!ReferenceEquals(entries[i].Person, entries[j].Person))
                {
                    Compare(entries[i], entries[j], kinds);
                }
            }
        }

        return kinds;
    }

    private static void Compare(ChartEntry a, ChartEntry b, SortedSet<ValueMapInconsistencyKind> kinds)
    {
        Add(a.Metric is not null && a.Metric == b.Metric && AreOpposite(a.Line.Direction, b.Line.Direction), ValueMapInconsistencyKind.OppositeDirections);
        Add(a.SetsTargetWith(b) && a.IsApartFrom(b), ValueMapInconsistencyKind.TargetsApart);
        Add(a.DefinesDifferently(b), ValueMapInconsistencyKind.MeasureDefinedDifferently);
        Add(a.Line.OptionId is not null && b.Line.OptionId is not null && a.Line.OptionId != b.Line.OptionId, ValueMapInconsistencyKind.DifferentOptions);
        if (a.AddsUpWith(b))
        {
            Add(a.Line.CurrencyId is not null && b.Line.CurrencyId is not null && a.Line.CurrencyId != b.Line.CurrencyId, ValueMapInconsistencyKind.CurrenciesDiffer);
            Add(a.Line.TimeBasis is not null && b.Line.TimeBasis is not null && a.Line.TimeBasis != b.Line.TimeBasis, ValueMapInconsistencyKind.TimeFramesDiffer);
        }

        void Add(bool isTrue, ValueMapInconsistencyKind kind)
        {
            if (isTrue)
            {
                kinds.Add(kind);
            }
        }
    }

    private static bool AreOpposite(ValueDirection? a, ValueDirection? b) =>
        (a == ValueDirection.Increase && b == ValueDirection.Decrease) || (a == ValueDirection.Decrease && b == ValueDirection.Increase);

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
                    sides.Select(s => new InconsistentSide(isPositionNamed ? s.Key! : string.Empty, Amount: null, Names(s)))
                        .OrderBy(s => s.Position, StringComparer.Ordinal)
                        .ThenBy(s => string.Join("|", s.StakeholderNames), StringComparer.Ordinal)) with
                {
                    Metric = isAboutMetric ? group.First().Metric : null,
                    About = kind == ValueMapInconsistencyKind.MeasureDefinedDifferently
                        ? group.Select(e => e.Line.SuccessMeasure!.Trim()).OrderBy(m => m, StringComparer.Ordinal).First()
                        : null,
                };
            }
        }
    }

    // Of each metric the two people farthest apart, and who sides with them.
    private static IEnumerable<ValueMapInconsistency> TargetsApart(List<ChartEntry> entries)
    {
        foreach (var group in entries.Where(e => e.Metric is not null && e.Line is { Direction: not null, Target: not null })
                     .GroupBy(e => e.Metric + "-" + e.Line.Direction + "-" + e.Line.TimeBasis, StringComparer.Ordinal))
        {
            var pairs = group.SelectMany(_ => group, (low, high) => new { Low = low, High = high })
                .Where(p => p.Low.Line.Target < p.High.Line.Target && p.Low.Person.Id != p.High.Person.Id && p.Low.IsApartFrom(p.High))
                .OrderByDescending(p => p.High.Line.Target - p.Low.Line.Target)
                .ThenBy(p => p.Low.Line.Target)
                .ToList();
            if (pairs.Count > 0)
            {
                var low = group.Where(e => e.Line.Target == pairs[0].Low.Line.Target).ToList();
                var high = group.Where(e => e.Line.Target == pairs[0].High.Line.Target).ToList();
                yield return Found(
                    ValueMapInconsistencyKind.TargetsApart,
                    ValueMapInconsistencyKind.TargetsApart + "-" + group.Key,
                    low.Concat(high).ToList(),
                    new[] { new InconsistentSide(string.Empty, low[0].Line.Target, Names(low)), new InconsistentSide(string.Empty, high[0].Line.Target, Names(high)) }) with
                {
                    Metric = group.First().Metric,
                };
            }
        }
    }

    // Only what comes in one time frame is summed; the rest is an inconsistency of its own.
    private static void AddMoreThanTheInitiative(List<ChartEntry> entries, IReadOnlyList<StrategicInitiative> initiatives, List<ValueMapInconsistency> found)
    {
        foreach (var initiative in initiatives)
        {
            var claims = entries.FindAll(e => e.Line.MoneyValue is not null && e.Line.InitiativeId == initiative.Id);
            var claimed = claims.Sum(e => e.Line.MoneyValue!.Value);
            if (claims.Count > 0 && claimed > initiative.TargetValue && claims.TrueForAll(e => e.Line.TimeBasis == claims[0].Line.TimeBasis))
            {
                found.Add(Found(
                    ValueMapInconsistencyKind.MoreThanTheInitiative,
                    ValueMapInconsistencyKind.MoreThanTheInitiative + "-" + initiative.Id.ToString("N"),
                    claims,
                    new[] { new InconsistentSide(initiative.Name, initiative.TargetValue, Array.Empty<string>()), new InconsistentSide(string.Empty, claimed, Names(claims)) }) with
                {
                    About = initiative.Name,
                });
            }
        }
    }

    private static ValueMapInconsistency Found(ValueMapInconsistencyKind kind, string subject, List<ChartEntry> behind, IEnumerable<InconsistentSide> sides) => new()
    {
        Kind = kind,
        Subject = subject,
        Sides = sides.ToArray(),
        HasWeight = behind.Exists(e => e.HasWeight),
        KnownShare = Confidence.Of(behind.Sum(e => (e.Person.Authority is null ? 0 : 1) + (e.Line.Confirmation is null ? 0 : 1)), behind.Count * 2),
    };

    private static string[] Names(IEnumerable<ChartEntry> entries) =>
        entries.Select(e => e.Person.Name).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToArray();
}
