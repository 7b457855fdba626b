using System.Collections.Generic;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>
/// Targets of the same metric, direction and time frame that are more than 20% of the larger one apart: of each goal the two people
/// farthest apart, and who sides with them.
/// </summary>
internal static class TargetsApart
{
    public static void Find(List<ChartEntry> entries, List<ValueMapInconsistency> found)
    {
        var goals = new List<TargetRange>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].HasTarget)
            {
                Widen(goals, entries[i]);
            }
        }

        for (var i = 0; i < goals.Count; i++)
        {
            // Most people agree: pairs are compared only where the lowest and the highest target of all are apart.
            if (goals[i].IsApart && FarthestApart(goals[i], entries) is { } pair)
            {
                found.Add(Between(pair, entries));
            }
        }
    }

    private static void Widen(List<TargetRange> goals, ChartEntry entry)
    {
        for (var i = 0; i < goals.Count; i++)
        {
            if (goals[i].IsGoalOf(entry.Line))
            {
                goals[i].Widen(entry);
                return;
            }
        }

        goals.Add(new TargetRange(entry, entry));
    }

    // Of several pairs equally far apart the one with the lower targets.
    private static TargetRange? FarthestApart(TargetRange goal, List<ChartEntry> entries)
    {
        if (goal.Lowest.Person.Id != goal.Highest.Person.Id)
        {
            return goal;
        }

        var all = entries.FindAll(e => e.HasTarget && goal.IsGoalOf(e.Line));
        TargetRange? farthest = null;
        foreach (var low in all)
        {
            foreach (var high in all)
            {
                if (low.Line.Target < high.Line.Target && low.Person.Id != high.Person.Id)
                {
                    var pair = new TargetRange(low, high);
                    farthest = pair.IsApart && IsFarther(pair, farthest) ? pair : farthest;
                }
            }
        }

        return farthest;
    }

    private static bool IsFarther(TargetRange pair, TargetRange? than) =>
        than is null || pair.Width > than.Width || (pair.Width == than.Width && pair.LowestTarget < than.LowestTarget);

    private static ValueMapInconsistency Between(TargetRange pair, List<ChartEntry> entries)
    {
        var low = new List<ChartEntry>();
        var high = new List<ChartEntry>();
        foreach (var entry in entries)
        {
            if (entry.HasTarget && pair.IsGoalOf(entry.Line))
            {
                var side = entry.Line.Target == pair.LowestTarget ? low : entry.Line.Target == pair.HighestTarget ? high : null;
                side?.Add(entry);
            }
        }

        var sides = new[]
        {
            new InconsistentSide(string.Empty, pair.LowestTarget, ValueMapInconsistencies.Names(low)),
            new InconsistentSide(string.Empty, pair.HighestTarget, ValueMapInconsistencies.Names(high)),
        };
        var line = pair.Lowest.Line;
        low.AddRange(high);
        return ValueMapInconsistencies.Found(
            ValueMapInconsistencyKind.TargetsApart,
            nameof(ValueMapInconsistencyKind.TargetsApart) + "-" + line.Metric + "-" + line.Direction + "-" + line.TimeBasis,
            low,
            sides,
            line.Metric);
    }
}
