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
        List<Goal>? goals = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].HasTarget)
            {
                Widen(goals ??= new List<Goal>(), entries[i]);
            }
        }

        for (var i = 0; i < goals?.Count; i++)
        {
            // Most people agree: pairs are compared only where the lowest and the highest target of all are apart.
            if (goals[i].Lowest != goals[i].Highest && goals[i].Lowest.IsApartFrom(goals[i].Highest) && FarthestApart(goals[i], entries) is { } pair)
            {
                found.Add(Between(pair, entries));
            }
        }
    }

    private static void Widen(List<Goal> goals, ChartEntry entry)
    {
        for (var i = 0; i < goals.Count; i++)
        {
            var goal = goals[i];
            if (goal.Lowest.SetsTargetWith(entry))
            {
                goal.Lowest = entry.Line.Target < goal.Lowest.Line.Target ? entry : goal.Lowest;
                goal.Highest = entry.Line.Target > goal.Highest.Line.Target ? entry : goal.Highest;
                return;
            }
        }

        goals.Add(new Goal { Lowest = entry, Highest = entry });
    }

    // Of several pairs equally far apart the one with the lower targets.
    private static Goal? FarthestApart(Goal goal, List<ChartEntry> entries)
    {
        if (goal.Lowest.Person.Id != goal.Highest.Person.Id)
        {
            return goal;
        }

        var all = entries.FindAll(goal.Lowest.SetsTargetWith);
        Goal? farthest = null;
        foreach (var low in all)
        {
            foreach (var high in all)
            {
                if (low.Line.Target < high.Line.Target && low.Person.Id != high.Person.Id && low.IsApartFrom(high) && IsFarther(low, high, farthest))
                {
                    farthest = new Goal { Lowest = low, Highest = high };
                }
            }
        }

        return farthest;
    }

    private static bool IsFarther(ChartEntry low, ChartEntry high, Goal? than)
    {
        if (than is null)
        {
            return true;
        }

        var distance = high.Line.Target - low.Line.Target;
        var before = than.Highest.Line.Target - than.Lowest.Line.Target;
        return distance > before || (distance == before && low.Line.Target < than.Lowest.Line.Target);
    }

    private static ValueMapInconsistency Between(Goal pair, List<ChartEntry> entries)
    {
        var low = new List<ChartEntry>();
        var high = new List<ChartEntry>();
        foreach (var entry in entries)
        {
            if (entry.SetsTargetWith(pair.Lowest))
            {
                var side = entry.Line.Target == pair.Lowest.Line.Target ? low : entry.Line.Target == pair.Highest.Line.Target ? high : null;
                side?.Add(entry);
            }
        }

        var sides = new[]
        {
            new InconsistentSide(string.Empty, pair.Lowest.Line.Target, ValueMapInconsistencies.Names(low)),
            new InconsistentSide(string.Empty, pair.Highest.Line.Target, ValueMapInconsistencies.Names(high)),
        };
        var line = pair.Lowest.Line;
        low.AddRange(high);
        return ValueMapInconsistencies.Found(
            ValueMapInconsistencyKind.TargetsApart,
            ValueMapInconsistencyKind.TargetsApart + "-" + pair.Lowest.Metric + "-" + line.Direction + "-" + line.TimeBasis,
            low,
            sides,
            pair.Lowest.Metric);
    }

    private sealed class Goal
    {
        public required ChartEntry Lowest { get; set; }

        public required ChartEntry Highest { get; set; }
    }
}
