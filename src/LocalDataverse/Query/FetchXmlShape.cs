using System.Globalization;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>What a FetchXML element may hold, and its values by type.</summary>
internal static class FetchXmlShape
{
    /// <summary>Refuses attributes and child elements that are not listed.</summary>
    public static void Check(XElement element, IEnumerable<string> attributes, params string[] children)
    {
        var unknown = element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0 && !attributes.Contains(attribute.Name.LocalName, StringComparer.Ordinal));
        if (unknown is not null)
        {
            throw DataverseFault.UnknownFetchAttribute(element.Name.LocalName, unknown.Name.LocalName);
        }

        var child = element.Elements().FirstOrDefault(child => !children.Contains(child.Name.LocalName, StringComparer.Ordinal));
        if (child is not null)
        {
            throw DataverseFault.UnknownFetchElement(child.Name.LocalName, element.Name.LocalName);
        }
    }

    /// <summary>An attribute that must be there.</summary>
    public static string Required(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value is { Length: > 0 } value ? value : throw DataverseFault.MissingFetchAttribute(element.Name.LocalName, attribute);

    /// <summary>A yes or no attribute; no when it is missing.</summary>
    public static bool Flag(XElement element, string attribute) => element.Attribute(attribute)?.Value switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw DataverseFault.InvalidFetchValue(element.Name.LocalName, attribute, other, "true or false"),
    };

    /// <summary>A whole number, null when the attribute is missing.</summary>
    public static int? Number(XElement element, string attribute) => element.Attribute(attribute)?.Value switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw DataverseFault.InvalidFetchValue(element.Name.LocalName, attribute, other, "a whole number"),
    };
}
