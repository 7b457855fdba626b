using System.Globalization;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Reads choices: picklists, yes/no, states, status reasons.</summary>
internal static class OptionSetReader
{
    /// <summary>A choice of its own.</summary>
    public static OptionSetDefinition Global(XElement element) => Read(element, element.RequiredAttribute("Name"), isGlobal: true);

    /// <summary>The choice of one column.</summary>
    public static OptionSetDefinition Local(XElement element, string table, string column) => Read(element, element.Attribute("Name")?.Value ?? $"{table}_{column}", element.Flag("IsGlobal"));

    private static OptionSetDefinition Read(XElement element, string name, bool isGlobal) => new(name, isGlobal,
        [.. element.Elements("options").Elements("option")
            .Concat(element.Elements("states").Elements("state"))
            .Concat(element.Elements("statuses").Elements("status"))
            .Select(option => new OptionDefinition(
                Number(option, "value") ?? 0,
                option.Element("labels").Labels(),
                option.Attribute("Color")?.Value,
                Number(option, "state")))]);

    private static int? Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}
