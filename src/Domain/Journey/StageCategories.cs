using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Reads a stage category out of the shapes in which the platform holds it.</summary>
public static class StageCategories
{
    /// <summary>The category of the standard option value (0 Qualify, 1 Develop, 2 Propose, 3 Close); null for any other
    /// (Identify, Research and Resolve belong to service processes).</summary>
    public static StageCategory? FromStandard(int? standardValue) =>
        standardValue is >= 0 and <= 3 ? StageCategory.Qualify + standardValue.Value : null;

    /// <summary>The category of that English name, in any case; null for any other name.</summary>
    public static StageCategory? FromName(string? name)
    {
        for (var category = StageCategory.Qualify; category <= StageCategory.Close; category++)
        {
            if (string.Equals(name?.Trim(), category.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return category;
            }
        }

        return null;
    }
}
