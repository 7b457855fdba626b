using System.Globalization;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Reading of the forms in which solution XML writes texts, flags, ids and labels.</summary>
internal static class SolutionXml
{
    /// <summary>Text of a child element, trimmed; null when it is not there or empty.</summary>
    public static string? Text(this XElement element, string child) => element.Element(child)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Text of a child element that must be there.</summary>
    public static string RequiredText(this XElement element, string child) =>
        element.Text(child) ?? throw DataverseFault.BrokenPart("customizations.xml", $"<{element.Name.LocalName}> has no <{child}>.");

    /// <summary>An attribute that must be there.</summary>
    public static string RequiredAttribute(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? throw DataverseFault.BrokenPart("customizations.xml", $"<{element.Name.LocalName}> has no attribute {attribute}.");

    /// <summary>A flag written as 1 or true.</summary>
    public static bool Flag(this XElement element, string child, bool whenAbsent = false) =>
        element.Text(child) is { } text ? text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) : whenAbsent;

    /// <summary>A whole number; null when it is not there.</summary>
    public static int? Number(this XElement element, string child) =>
        int.TryParse(element.Text(child), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number; null when it is not there.</summary>
    public static decimal? Decimal(this XElement element, string child) =>
        decimal.TryParse(element.Text(child), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An id, with or without braces.</summary>
    public static Guid Id(string text) =>
        Guid.TryParse(text, out var id) ? id : throw DataverseFault.BrokenPart("customizations.xml", $"'{text}' is no id.");

    /// <summary>Labels of elements that carry description and languagecode.</summary>
    public static LocalizedText Labels(this XElement? parent)
    {
        var texts = new Dictionary<int, string>();
        foreach (var label in parent?.Elements() ?? [])
        {
            if (int.TryParse(label.Attribute("languagecode")?.Value, CultureInfo.InvariantCulture, out var language) && label.Attribute("description")?.Value is { } text)
            {
                texts[language] = text;
            }
        }

        return new LocalizedText(texts);
    }
}
