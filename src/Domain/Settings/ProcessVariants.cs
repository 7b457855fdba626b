using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Settings;

/// <summary>Decides which variant a deal has.</summary>
public static class ProcessVariants
{
    /// <summary>What the person chose, else the lead's (mapped to the same column), else the default of the process, else the administrator's.</summary>
    public static ProcessVariant Resolve(ProcessVariant? chosen, Guid? processId, ProductSettings settings)
    {
        if (chosen is { } variant)
        {
            return variant;
        }

        return DefaultOf(processId, settings.Mappings) ?? settings.DefaultVariant;
    }

    private static ProcessVariant? DefaultOf(Guid? processId, IReadOnlyList<StageMapping> mappings)
    {
        StageMapping? found = null;
        foreach (var row in mappings)
        {
            var isProcessLevel = processId is not null && row.ProcessId == processId && !row.HasStageKey && row.Variant is not null;
            if (isProcessLevel && (found is null || Precedes(row, found)))
            {
                found = row;
            }
        }

        return found?.Variant;
    }

    private static bool Precedes(StageMapping row, StageMapping other) =>
        row.Sequence != other.Sequence ? row.Sequence < other.Sequence : row.Id.CompareTo(other.Id) < 0;
}
