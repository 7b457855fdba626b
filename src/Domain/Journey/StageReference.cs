using System;
using System.Globalization;

namespace BuyingDynamics.Domain.Journey;

/// <summary>A stage as the record that raised the event names it; each part may be unknown, not all of them.</summary>
/// <param name="ProcessId">The business process flow, when a process instance names the stage.</param>
/// <param name="StageId">The stage of that process.</param>
/// <param name="Name">The stage's display name.</param>
/// <param name="Category">The stage's category, null for one that the product does not map.</param>
public sealed record StageReference(Guid? ProcessId, Guid? StageId, string? Name, StageCategory? Category)
{
    /// <summary>
    /// Reads <c>opportunity.stepname</c>, which holds the category with a 1-based order prefix ("3-Propose"). The name wins;
    /// a translated name ("3-Angebot") falls back to its prefix.
    /// </summary>
    /// <returns>Null when the text is empty.</returns>
    public static StageReference? FromStepName(string? stepName)
    {
        var text = stepName?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var dash = text!.IndexOf('-');
        var order = 0;
        var hasPrefix = dash > 0
            && int.TryParse(text.Substring(0, dash).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out order);
        var name = hasPrefix ? text.Substring(dash + 1).Trim() : text;
        if (name.Length == 0)
        {
            name = text;
        }

        var category = StageCategories.FromName(name) ?? (hasPrefix ? StageCategories.FromStandard(order - 1) : null);
        return new StageReference(ProcessId: null, StageId: null, name, category);
    }

    /// <summary>Reads <c>opportunity.salesstage</c> (0 Qualify, 1 Develop, 2 Propose, 3 Close).</summary>
    /// <returns>Null when the column is empty or holds a value of no category.</returns>
    public static StageReference? FromSalesStage(int? salesStage) =>
        salesStage is { } value && StageCategories.FromStandard(value) is { } category
            ? new StageReference(ProcessId: null, StageId: null, category.ToString(), category)
            : null;
}
