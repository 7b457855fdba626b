using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>Finds in the XML of forms, views, charts, apps and site maps what is about to go.</summary>
internal static partial class References
{
    /// <summary>What a definition of a table's form, or of none, names: columns of the table, tables, relationships, components by id, web resources by name.</summary>
    public static IEnumerable<string> InDefinition(RemovedParts parts, string? xml, string? table)
    {
        if (string.IsNullOrEmpty(xml))
        {
            return [];
        }

        var found = GuidPattern().Matches(xml).Select(match => parts.Component(Guid.Parse(match.Value)))
            .Concat(parts.WebResources.Where(name => xml.Contains(name, StringComparison.OrdinalIgnoreCase)).Select(name => $"web resource '{name}'"));
        return Parse(xml) is { } root ? found.Concat(Values(root).SelectMany(value => OfValue(parts, value, table))).OfType<string>() : found.OfType<string>();
    }

    /// <summary>What the FetchXML inside a definition names.</summary>
    public static IEnumerable<string> InFetch(RemovedParts parts, string? xml) => string.IsNullOrEmpty(xml) || Parse(xml) is not { } root
        ? []
        : root.DescendantsAndSelf().Where(element => element.Name.LocalName is "entity" or "link-entity").SelectMany(node => OfNode(parts, node)).OfType<string>();

    private static IEnumerable<string?> OfNode(RemovedParts parts, XElement node)
    {
        var table = node.Attribute("name")?.Value;
        yield return parts.Table(table);
        if (node.Name.LocalName is "link-entity")
        {
            yield return parts.Column(table, node.Attribute("from")?.Value);
            yield return parts.Column(node.Parent?.AncestorsAndSelf().FirstOrDefault(above => above.Name.LocalName is "entity" or "link-entity")?.Attribute("name")?.Value, node.Attribute("to")?.Value);
        }

        foreach (var part in node.Elements().Concat(node.Elements("filter").SelectMany(filter => filter.Descendants("condition"))))
        {
            var column = part.Name.LocalName is "attribute" ? part.Attribute("name")?.Value : part.Name.LocalName is "order" or "condition" ? part.Attribute("attribute")?.Value : null;
            if (part.Attribute("entityname") is null)
            {
                yield return parts.Column(table, column);
            }
        }
    }

    private static IEnumerable<string?> OfValue(RemovedParts parts, (string Name, string Value) value, string? table)
    {
        yield return parts.Table(value.Value);
        yield return parts.Relationship(value.Value);
        if (value.Name is "datafieldname" or "attributename" or "attribute")
        {
            yield return parts.Column(table, value.Value);
        }
    }

    private static IEnumerable<(string Name, string Value)> Values(XElement root) => root.DescendantsAndSelf()
        .SelectMany(element => element.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value.Trim())).Concat(element.HasElements ? [] : [(element.Name.LocalName, element.Value.Trim())]));

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml);
        }
        catch (XmlException)
        {
            // What is no XML shows nothing either, and holds nothing up.
            return null;
        }
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GuidPattern();
}
