using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>Plugin assemblies with their types, and steps with their images.</summary>
internal static class PluginComponents
{
    /// <summary>All of them; assemblies before types before steps.</summary>
    public static IEnumerable<ComponentRow> Read(ComponentSource source)
    {
        var assemblies = source.Package.Slot("SolutionPluginAssemblies").SelectMany(assembly => Assembly(source, assembly)).ToList();
        var types = assemblies.Where(row => string.Equals(row.Row.LogicalName, "plugintype", StringComparison.Ordinal)).Select(row => row.Row).ToList();
        return assemblies.Concat(source.Package.Slot("SdkMessageProcessingSteps").SelectMany(step => Step(source, step, types)));
    }

    private static IEnumerable<ComponentRow> Assembly(ComponentSource source, XElement element)
    {
        var fullName = element.RequiredAttribute("FullName").Split(',', StringSplitOptions.TrimEntries);
        var id = SolutionXml.Id(element.RequiredAttribute("PluginAssemblyId"));
        var content = source.Package.File(element.RequiredText("FileName"));
        yield return new(91, new Entity("pluginassembly", id)
        {
            ["name"] = fullName[0],
            ["version"] = Part(fullName, "Version"),
            ["culture"] = Part(fullName, "Culture"),
            ["publickeytoken"] = Part(fullName, "PublicKeyToken"),
            ["isolationmode"] = new OptionSetValue(element.Number("IsolationMode") ?? 2),
            ["sourcetype"] = new OptionSetValue(element.Number("SourceType") ?? 0),
            ["content"] = Convert.ToBase64String(content),
        });

        var classes = ClassesIn(content, fullName[0]);
        DemandRegisteredTypes(source, id, fullName[0], classes);
        foreach (var type in element.Elements("PluginTypes").Elements("PluginType"))
        {
            var typeName = type.RequiredAttribute("AssemblyQualifiedName").Split(',')[0].Trim();
            if (!classes.Contains(typeName))
            {
                throw DataverseFault.BrokenPart("customizations.xml", $"plug-in type {typeName} is not in {fullName[0]}.dll. Build and pack again.");
            }

            yield return new(90, new Entity("plugintype", SolutionXml.Id(type.RequiredAttribute("PluginTypeId")))
            {
                ["name"] = type.Attribute("Name")?.Value ?? typeName,
                ["typename"] = typeName,
                ["friendlyname"] = type.Text("FriendlyName") ?? typeName,
                ["assemblyname"] = fullName[0],
                ["pluginassemblyid"] = new EntityReference("pluginassembly", id),
                ["workflowactivitygroupname"] = type.Text("WorkflowActivityGroupName"),
                ["isworkflowactivity"] = type.Text("WorkflowActivityGroupName") is not null,
            });
        }
    }

    private static IEnumerable<ComponentRow> Step(ComponentSource source, XElement element, List<Entity> types)
    {
        var id = SolutionXml.Id(element.RequiredAttribute("SdkMessageProcessingStepId"));
        var name = element.Attribute("Name")?.Value ?? id.ToString("D");
        var message = Message(source, element, name);
        var table = element.Text("PrimaryEntity")?.ToLowerInvariant();
        var type = Type(source, element, types, name);
        var row = new Entity("sdkmessageprocessingstep", id)
        {
            ["name"] = name.Length > 256 ? name[..256] : name,
            ["sdkmessageid"] = new EntityReference("sdkmessage", message),
            ["plugintypeid"] = new EntityReference("plugintype", type),
            ["eventhandler"] = new EntityReference("plugintype", type),
            ["stage"] = new OptionSetValue(element.Number("Stage") ?? 40),
            ["mode"] = new OptionSetValue(element.Number("Mode") ?? 0),
            ["rank"] = element.Number("Rank") ?? 1,
            ["filteringattributes"] = element.Text("FilteringAttributes"),
            ["configuration"] = element.Text("Configuration"),
            ["asyncautodelete"] = element.Flag("AsyncAutoDelete"),
            ["supporteddeployment"] = new OptionSetValue(0),
            ["sdkmessagefilterid"] = null,
        };
        if (table is not null and not "none")
        {
            Demand(source, name, table, element.Text("FilteringAttributes"));
            var filter = BaseRows.FilterId(message, table);
            yield return new(0, new Entity("sdkmessagefilter", filter) { ["sdkmessageid"] = new EntityReference("sdkmessage", message), ["primaryobjecttypecode"] = table });
            row["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", filter);
        }

        yield return new(92, row);
        foreach (var image in element.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage"))
        {
            Demand(source, name, table, image.Text("Attributes"));
            yield return new(0, new Entity("sdkmessageprocessingstepimage", SolutionXml.Id(image.RequiredText("SdkMessageProcessingStepImageId")))
            {
                ["name"] = image.Attribute("Name")?.Value,
                ["entityalias"] = image.RequiredText("EntityAlias"),
                ["imagetype"] = new OptionSetValue(image.Number("ImageType") ?? 0),
                ["attributes"] = image.Text("Attributes"),
                ["messagepropertyname"] = image.Text("MessagePropertyName") ?? "Target",
                ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", id),
            });
        }
    }

    private static Guid Message(ComponentSource source, XElement element, string step)
    {
        var text = element.RequiredText("SdkMessageId");
        var id = SolutionXml.Id(text);
        return source.Environment.Rows.Find(source.Unit, "sdkmessage", id, new ColumnSet(allColumns: false)) is not null
            ? id
            : throw DataverseFault.UnsupportedComponents(source.Package.UniqueName, [$"step '{step}' on the message with id {text}, which is none of the messages this environment runs steps on"]);
    }

    private static Guid Type(ComponentSource source, XElement element, List<Entity> types, string step)
    {
        var id = element.Text("PluginTypeId") is { } text ? SolutionXml.Id(text) : Guid.Empty;
        var name = element.Text("PluginTypeName")?.Split(',')[0].Trim();
        var own = types.FirstOrDefault(type => type.Id == id) ?? types.FirstOrDefault(type => string.Equals(type.GetAttributeValue<string>("typename"), name, StringComparison.Ordinal));
        return own?.Id
            ?? (id != Guid.Empty && source.Environment.Rows.Find(source.Unit, "plugintype", id, new ColumnSet(allColumns: false)) is not null ? id
                : throw DataverseFault.MissingDependencies(source.Package.UniqueName, [$"plug-in type {name ?? id.ToString("D")} of step '{step}'"]));
    }

    private static void Demand(ComponentSource source, string step, string? table, string? columns)
    {
        if (table is null or "none")
        {
            return;
        }

        var definition = source.Metadata.Tables.GetValueOrDefault(table) ?? throw DataverseFault.MissingDependencies(source.Package.UniqueName, [$"table {table} of step '{step}'"]);
        var missing = (columns ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(column => definition.Find(column) is null).Select(column => $"column {table}.{column} of step '{step}'").ToList();
        if (missing.Count > 0)
        {
            throw DataverseFault.MissingDependencies(source.Package.UniqueName, missing);
        }
    }

    private static void DemandRegisteredTypes(ComponentSource source, Guid assembly, string name, HashSet<string> classes)
    {
        var missing = source.RemovesMissing ? [] : source.Rows.Where("plugintype", ["typename"], ("pluginassemblyid", assembly)).Select(type => type.GetAttributeValue<string>("typename")).Where(type => !classes.Contains(type)).ToList();
        if (missing.Count > 0)
        {
            throw DataverseFault.PluginTypesMissing(name, missing);
        }
    }

    private static HashSet<string> ClassesIn(byte[] content, string name)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(content, writable: false));
            var metadata = image.GetMetadataReader();
            return metadata.TypeDefinitions.Select(handle => metadata.GetTypeDefinition(handle))
                .Select(type => metadata.GetString(type.Namespace) is { Length: > 0 } space ? $"{space}.{metadata.GetString(type.Name)}" : metadata.GetString(type.Name))
                .ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw DataverseFault.BrokenPart($"{name}.dll", "it is no .NET assembly.");
        }
    }

    private static string? Part(string[] fullName, string name) =>
        fullName.FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
