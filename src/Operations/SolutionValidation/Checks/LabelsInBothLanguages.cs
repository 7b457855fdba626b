using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Every label exists in every language that the solution ships.</summary>
internal sealed class LabelsInBothLanguages : ISolutionCheck
{
    private static readonly string[] Languages = ["1033", "1031"];

    // Label elements by name, with the attributes that hold language and text.
    private static readonly Dictionary<string, (string Language, string Text)> LabelElements = new(StringComparer.Ordinal)
    {
        ["label"] = ("languagecode", "description"),
        ["displayname"] = ("languagecode", "description"),
        ["LocalizedName"] = ("languagecode", "description"),
        ["LocalizedCollectionName"] = ("languagecode", "description"),
        ["Description"] = ("languagecode", "description"),
        ["Title"] = ("LCID", "Title"),
    };

    public IEnumerable<SolutionFinding> Check(SolutionSource solution) =>
        from file in solution.Files
        from parent in file.Root.DescendantsAndSelf()
        let labels = parent.Elements().Where(IsLabel).ToList()
        where labels.Count > 0
        from language in Languages
        where !labels.Any(label => string.Equals(Attribute(label, LabelElements[label.Name.LocalName].Language), language, StringComparison.Ordinal) && Attribute(label, LabelElements[label.Name.LocalName].Text).Length > 0)
        select file.Finding(labels[0], $"The label \"{Attribute(labels[0], LabelElements[labels[0].Name.LocalName].Text)}\" has no text in language {language}. Add it beside the others.");

    private static bool IsLabel(XElement element) =>
        LabelElements.TryGetValue(element.Name.LocalName, out var names) && element.Attribute(names.Language) is not null;

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";
}
