using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Finds the mapping of a stage.</summary>
public static class StageMap
{
    /// <summary>
    /// The mapping of a stage: stage id before name before category, a row of the stage's process before one of any process,
    /// a row of the variant before one of any variant, then the lower sequence. Null when the stage is not mapped.
    /// </summary>
    public static StageMapping? Match(StageReference stage, ProcessVariant variant, IReadOnlyList<StageMapping> mappings) =>
        Best(mappings, variant, row => Specificity(row, stage));

    /// <summary>The mapping of a deal that has no stage yet: the first mapped stage. Null when nothing is mapped.</summary>
    public static StageMapping? First(ProcessVariant variant, IReadOnlyList<StageMapping> mappings)
    {
        StageMapping? first = null;
        foreach (var row in mappings)
        {
            var fits = row.HasStageKey && (row.Variant is null || row.Variant == variant);
            if (fits && (first is null || row.Sequence < first.Sequence || (row.Sequence == first.Sequence && Wins(row, first))))
            {
                first = row;
            }
        }

        return first;
    }

    /// <summary>The mapping of a stage of which only the stored name is left: by name, else the category of that name.</summary>
    public static StageMapping? MatchName(string? stageName, ProcessVariant variant, IReadOnlyList<StageMapping> mappings) =>
        StageReference.FromStepName(stageName) is { } stage
            ? Match(stage with { Name = stageName }, variant, mappings)
            : null;

    /// <summary>
    /// The mapping of the stage that a deal is stored in. The stage as read now counts when it is the stored one; otherwise (a new
    /// process instance moves no phase) the stored name is all there is.
    /// </summary>
    public static StageMapping? Stored(
        JourneyPosition journey,
        StageReference? read,
        ProcessVariant variant,
        IReadOnlyList<StageMapping> mappings) =>
        read is not null && string.Equals(read.Name?.Trim(), journey.StageName?.Trim(), StringComparison.OrdinalIgnoreCase)
            ? Match(read, variant, mappings)
            : MatchName(journey.StageName, variant, mappings);

    private static StageMapping? Best(IReadOnlyList<StageMapping> mappings, ProcessVariant variant, Func<StageMapping, int> specificity)
    {
        StageMapping? best = null;
        var bestScore = 0;
        foreach (var row in mappings)
        {
            if (row.Variant is not null && row.Variant != variant)
            {
                continue;
            }

            var score = specificity(row);
            if (score > bestScore || (score > 0 && score == bestScore && Wins(row, best!)))
            {
                best = row;
                bestScore = score;
            }
        }

        return best;
    }

    // 0: does not match. The key decides (6, 4, 2); a row that names the process too is one more specific.
    private static int Specificity(StageMapping row, StageReference stage)
    {
        if (row.ProcessId is not null && row.ProcessId != stage.ProcessId)
        {
            return 0;
        }

        var key = KeyOf(row, stage);
        return key == 0 ? 0 : key + (row.ProcessId is null ? 0 : 1);
    }

    // A row is asked by its most specific key only: one with a stage id is not a row for all stages of the same name.
    private static int KeyOf(StageMapping row, StageReference stage)
    {
        if (row.StageId is not null)
        {
            return row.StageId == stage.StageId ? 6 : 0;
        }

        if (!string.IsNullOrWhiteSpace(row.StageName))
        {
            return string.Equals(row.StageName!.Trim(), stage.Name?.Trim(), StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        }

        return row.Category is not null && row.Category == stage.Category ? 2 : 0;
    }

    private static bool Wins(StageMapping row, StageMapping other)
    {
        if (row.Variant is null != other.Variant is null)
        {
            return row.Variant is not null;
        }

        return row.Sequence != other.Sequence ? row.Sequence < other.Sequence : row.Id.CompareTo(other.Id) < 0;
    }
}
