using System.Text.Json;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>Components that lie in folders of the zip instead of customizations.xml: Custom APIs and environment variables.</summary>
internal static class FolderComponents
{
    /// <summary>Folders it reads.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["customapis/", "environmentvariabledefinitions/"];

    /// <summary>All of them.</summary>
    public static IEnumerable<ComponentRow> Read(ComponentSource source, IReadOnlyList<ComponentRow> plugins) =>
        Files(source, "customapis/", "/customapi.xml").SelectMany(path => Api(source, path, plugins))
            .Concat(Files(source, "environmentvariabledefinitions/", "/environmentvariabledefinition.xml").SelectMany(path => Variable(source, path)));

    private static IEnumerable<ComponentRow> Api(ComponentSource source, string path, IReadOnlyList<ComponentRow> plugins)
    {
        var element = source.Package.Xml(path);
        var uniqueName = element.RequiredAttribute("uniquename");
        var id = source.IdByName("customapi", "uniquename", uniqueName);
        yield return new(0, new Entity("customapi", id)
        {
            ["uniquename"] = uniqueName,
            ["name"] = element.Text("name") ?? uniqueName,
            ["displayname"] = element.Element("displayname")?.Attribute("default")?.Value ?? uniqueName,
            ["description"] = element.Element("description")?.Attribute("default")?.Value,
            ["bindingtype"] = new OptionSetValue(element.Number("bindingtype") ?? 0),
            ["boundentitylogicalname"] = element.Text("boundentitylogicalname")?.ToLowerInvariant(),
            ["allowedcustomprocessingsteptype"] = new OptionSetValue(element.Number("allowedcustomprocessingsteptype") ?? 0),
            ["executeprivilegename"] = element.Text("executeprivilegename"),
            ["isfunction"] = element.Flag("isfunction"),
            ["isprivate"] = element.Flag("isprivate"),
            ["workflowsdkstepenabled"] = element.Flag("workflowsdkstepenabled"),
            ["plugintypeid"] = Plugin(source, element, uniqueName, plugins) is { } type ? new EntityReference("plugintype", type) : null,
        });
        var folder = path[..path.LastIndexOf('/')];
        foreach (var row in Parts(source, folder + "/customapirequestparameters/", "customapirequestparameter", id, uniqueName))
        {
            yield return row;
        }

        foreach (var row in Parts(source, folder + "/customapiresponseproperties/", "customapiresponseproperty", id, uniqueName))
        {
            yield return row;
        }
    }

    private static Guid? Plugin(ComponentSource source, XElement element, string api, IReadOnlyList<ComponentRow> plugins)
    {
        var reference = element.Element("plugintypeid");
        var text = reference?.Text("plugintypeexportkey") ?? reference?.Value.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var id = SolutionXml.Id(text);
        var known = plugins.Any(row => row.Row.Id == id) || source.Rows.Where("plugintype", ["typename"], ("plugintypeid", id)).Count > 0;
        return known ? id : throw DataverseFault.MissingDependencies(source.Package.UniqueName, [$"plug-in type {id:D} of Custom API {api}"]);
    }

    private static IEnumerable<ComponentRow> Parts(ComponentSource source, string folder, string table, Guid api, string apiName)
    {
        foreach (var path in Files(source, folder, $"/{table}.xml"))
        {
            var element = source.Package.Xml(path);
            var name = element.RequiredAttribute("uniquename");
            var row = new Entity(table, Pipeline.StableId.Of(table, $"{apiName}.{name}"))
            {
                ["uniquename"] = name,
                ["name"] = element.Text("name") ?? name,
                ["displayname"] = element.Element("displayname")?.Attribute("default")?.Value ?? name,
                ["description"] = element.Element("description")?.Attribute("default")?.Value,
                ["type"] = new OptionSetValue(element.Number("type") ?? throw DataverseFault.BrokenPart(path, "there is no <type>.")),
                ["logicalentityname"] = element.Text("logicalentityname"),
                ["customapiid"] = new EntityReference("customapi", api),
            };
            if (string.Equals(table, "customapirequestparameter", StringComparison.Ordinal))
            {
                row["isoptional"] = element.Flag("isoptional");
            }

            yield return new(0, row);
        }
    }

    private static IEnumerable<ComponentRow> Variable(ComponentSource source, string path)
    {
        var element = source.Package.Xml(path);
        var schemaName = element.RequiredAttribute("schemaname");
        var id = source.IdByName("environmentvariabledefinition", "schemaname", schemaName);
        yield return new(380, new Entity("environmentvariabledefinition", id)
        {
            ["schemaname"] = schemaName,
            ["displayname"] = element.Element("displayname")?.Attribute("default")?.Value ?? schemaName,
            ["description"] = element.Element("description")?.Attribute("default")?.Value,
            ["defaultvalue"] = element.Text("defaultvalue"),
            ["type"] = new OptionSetValue(element.Number("type") ?? 100000000),
            ["isrequired"] = element.Flag("isrequired"),
        });
        if (source.Package.FindFile(path[..path.LastIndexOf('/')] + "/environmentvariablevalues.json") is { } values
            && source.Rows.Where("environmentvariablevalue", ["value"], ("environmentvariabledefinitionid", id)).Count == 0)
        {
            yield return new(381, new Entity("environmentvariablevalue", Pipeline.StableId.Of("environmentvariablevalue", schemaName))
            {
                ["schemaname"] = schemaName,
                ["value"] = Value(values, path),
                ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", id),
            })
            { KeepExisting = true };
        }
    }

    private static string? Value(byte[] json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("environmentvariablevalues").GetProperty("environmentvariablevalue").GetProperty("value").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw DataverseFault.BrokenPart(path, $"its environmentvariablevalues.json cannot be read: {exception.Message}");
        }
    }

    private static IEnumerable<string> Files(ComponentSource source, string folder, string file) =>
        source.Package.Paths.Where(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && path.EndsWith(file, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
}
