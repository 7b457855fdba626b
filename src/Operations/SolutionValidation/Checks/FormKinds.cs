namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>The folder of a form names its kind; a table with quick creation has a form for it, and one without has none.</summary>
internal sealed class FormKinds : ISolutionCheck
{
    // "quick" is the quick view of a row inside another row's form, "quickCreate" the panel that makes a new row.
    private static readonly string[] Kinds = ["main", "quick", "quickCreate", "card", "dialog", "mobile", "mainInteractionCentric"];

    public IEnumerable<SolutionFinding> Check(SolutionSource solution)
    {
        foreach (var form in solution.Forms.Where(form => !Kinds.Contains(KindOf(form))))
        {
            yield return form.Finding(form.Root, $"There is no kind of form called {KindOf(form)}. Move the file to one of {string.Join(", ", Kinds)}.");
        }

        foreach (var entity in solution.In("Entities").Where(file => string.Equals(file.Name, "Entity", StringComparison.Ordinal)))
        {
            var hasForm = solution.Forms.Any(form => string.Equals(form.Table, entity.Table, StringComparison.Ordinal) && KindOf(form) is "quickCreate");
            if (entity.Root.Descendants("IsQuickCreateEnabled").FirstOrDefault() is { } enabled && enabled.Value is "1" != hasForm)
            {
                yield return entity.Finding(enabled, hasForm
                    ? "The table has a quick create form that nobody can open. Set IsQuickCreateEnabled to 1."
                    : "The table offers quick creation but has no form for it. Add one to FormXml/quickCreate, or set IsQuickCreateEnabled to 0.");
            }
        }
    }

    private static string KindOf(SolutionFile form) => form.Path.Split('/')[3];
}
