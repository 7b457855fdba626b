using BuyingDynamics.LocalDataverse.Pipeline.CustomApis;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using BuyingDynamics.LocalDataverse.Workflows;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Reads steps, Custom APIs, workflows and plugin assemblies from their tables: what is registered is what is stored, whoever stored it.</summary>
internal static class Registrations
{
    /// <summary>Tables that registrations are made of.</summary>
    public static IReadOnlySet<string> Sources { get; } = new HashSet<string>(
        ["pluginassembly", "plugintype", "sdkmessage", "sdkmessagefilter", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessageprocessingstepsecureconfig", "customapi", "customapirequestparameter", "customapiresponseproperty", "workflow"],
        StringComparer.Ordinal);

    /// <summary>What is registered now, on top of this catalogue; assemblies that did not change keep their loaded code.</summary>
    public static EnvironmentSnapshot Read(EnvironmentCore environment, EnvironmentSnapshot current)
    {
        using var unit = environment.Database.BeginRead();
        return Read(environment, unit, current);
    }

    /// <summary>The same as a transaction sees it that is not committed yet.</summary>
    public static EnvironmentSnapshot Read(EnvironmentCore environment, UnitOfWork unit, EnvironmentSnapshot current)
    {
        var rows = new SystemRows(environment, unit);
        var types = rows.Where("plugintype", ["typename", "pluginassemblyid"])
            .ToDictionary(type => type.Id, type => new PluginTypeReference(type.GetAttributeValue<EntityReference>("pluginassemblyid").Id, type.Id, type.GetAttributeValue<string>("typename")));
        var workflows = WorkflowCatalogue.Read(rows, current.Workflows);
        return current with
        {
            Workflows = workflows,
            Steps = new StepCatalogue([.. Steps(rows, types), .. workflows.All.SelectMany(workflow => workflow.Steps())]),
            CustomApis = new CustomApiCatalogue(Apis(rows, types)),
            Sandbox = current.Sandbox.With(Assemblies(rows)),
        };
    }

    private static List<StepRegistration> Steps(SystemRows rows, Dictionary<Guid, PluginTypeReference> types)
    {
        var messages = rows.Where("sdkmessage", ["name"]).ToDictionary(message => message.Id, message => message.GetAttributeValue<string>("name"));
        var tables = rows.Where("sdkmessagefilter", ["primaryobjecttypecode"]).ToDictionary(filter => filter.Id, filter => filter.GetAttributeValue<string>("primaryobjecttypecode"));
        var images = rows.Where("sdkmessageprocessingstepimage", ["entityalias", "imagetype", "attributes", "sdkmessageprocessingstepid"])
            .ToLookup(image => image.GetAttributeValue<EntityReference>("sdkmessageprocessingstepid").Id);
        var secure = rows.Where("sdkmessageprocessingstepsecureconfig", ["secureconfig"]).ToDictionary(config => config.Id, config => config.GetAttributeValue<string>("secureconfig"));
        var columns = new[]
        {
            "name", "stage", "mode", "rank", "sdkmessageid", "sdkmessagefilterid", "plugintypeid", "eventhandler", "impersonatinguserid",
            "filteringattributes", "configuration", "asyncautodelete", "sdkmessageprocessingstepsecureconfigid", "createdon", "versionnumber",
        };
        return [.. rows.Where("sdkmessageprocessingstep", columns, ("statecode", 0))
            .OrderBy(row => row.GetAttributeValue<DateTime>("createdon")).ThenBy(row => row.Id)
            .Select(row => Step(row, messages, tables, images, secure, types))
            .OfType<StepRegistration>()];
    }

    private static StepRegistration? Step(
        Entity row, Dictionary<Guid, string> messages, Dictionary<Guid, string> tables, ILookup<Guid, Entity> images, Dictionary<Guid, string> secure, Dictionary<Guid, PluginTypeReference> types)
    {
        var handler = row.GetAttributeValue<EntityReference>("eventhandler") ?? row.GetAttributeValue<EntityReference>("plugintypeid");
        if (handler is null || !types.TryGetValue(handler.Id, out var plugin))
        {
            return null;
        }

        return new StepRegistration
        {
            Id = row.Id,
            Name = row.GetAttributeValue<string>("name") ?? plugin.TypeName,
            Message = messages[row.GetAttributeValue<EntityReference>("sdkmessageid").Id],
            Table = row.GetAttributeValue<EntityReference>("sdkmessagefilterid") is { } filter && tables[filter.Id] is { Length: > 0 } table && table != "none" ? table : null,
            Stage = row.GetAttributeValue<OptionSetValue>("stage").Value,
            IsAsynchronous = row.GetAttributeValue<OptionSetValue>("mode")?.Value == 1,
            Rank = row.GetAttributeValue<int>("rank"),
            FilteringColumns = Names(row.GetAttributeValue<string>("filteringattributes")).ToHashSet(StringComparer.Ordinal),
            Images = [.. images[row.Id].Select(Image)],
            Plugin = plugin,
            UnsecureConfiguration = row.GetAttributeValue<string>("configuration"),
            SecureConfiguration = row.GetAttributeValue<EntityReference>("sdkmessageprocessingstepsecureconfigid") is { } config ? secure.GetValueOrDefault(config.Id) : null,
            ImpersonatedUserId = row.GetAttributeValue<EntityReference>("impersonatinguserid")?.Id,
            DeleteJobOnSuccess = row.GetAttributeValue<bool>("asyncautodelete"),
        };
    }

    private static StepImage Image(Entity image)
    {
        var type = image.GetAttributeValue<OptionSetValue>("imagetype").Value;
        var columns = Names(image.GetAttributeValue<string>("attributes")).ToList();
        return new StepImage(image.GetAttributeValue<string>("entityalias"), Before: type is 0 or 2, After: type is 1 or 2, columns.Count == 0 ? null : columns);
    }

    private static IEnumerable<string> Names(string? list) =>
        (list ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<CustomApiDefinition> Apis(SystemRows rows, Dictionary<Guid, PluginTypeReference> types)
    {
        var parameters = Parameters(rows, "customapirequestparameter", ["isoptional"]);
        var results = Parameters(rows, "customapiresponseproperty", []);
        return rows.Where("customapi", ["uniquename", "bindingtype", "boundentitylogicalname", "isfunction", "executeprivilegename", "plugintypeid"]).Select(api => new CustomApiDefinition
        {
            Id = api.Id,
            UniqueName = api.GetAttributeValue<string>("uniquename"),
            BindingType = api.GetAttributeValue<OptionSetValue>("bindingtype")?.Value ?? 0,
            BoundTable = api.GetAttributeValue<string>("boundentitylogicalname"),
            IsFunction = api.GetAttributeValue<bool>("isfunction"),
            ExecutePrivilege = api.GetAttributeValue<string>("executeprivilegename"),
            Parameters = [.. parameters[api.Id]],
            Results = [.. results[api.Id]],
            Plugin = api.GetAttributeValue<EntityReference>("plugintypeid") is { } type ? types.GetValueOrDefault(type.Id) : null,
        });
    }

    private static ILookup<Guid, CustomApiParameter> Parameters(SystemRows rows, string table, string[] more) =>
        rows.Where(table, ["uniquename", "type", "logicalentityname", "customapiid", .. more]).ToLookup(
            row => row.GetAttributeValue<EntityReference>("customapiid").Id,
            row => new CustomApiParameter(
                row.GetAttributeValue<string>("uniquename"), (CustomApiParameterType)row.GetAttributeValue<OptionSetValue>("type").Value, row.GetAttributeValue<bool>("isoptional"), row.GetAttributeValue<string>("logicalentityname")));

    private static Dictionary<Guid, (string Name, byte[] Content)> Assemblies(SystemRows rows) =>
        rows.Where("pluginassembly", ["name", "content"])
            .Where(assembly => assembly.GetAttributeValue<string>("content") is not null)
            .ToDictionary(assembly => assembly.Id, assembly => (assembly.GetAttributeValue<string>("name"), Convert.FromBase64String(assembly.GetAttributeValue<string>("content"))));
}
