using System.Collections.Frozen;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Workflows.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows;

/// <summary>The activated classic workflows, and the custom activities they may call.</summary>
internal sealed class WorkflowCatalogue
{
    private readonly FrozenDictionary<Guid, WorkflowRegistration> byId;
    private readonly FrozenDictionary<(string Type, string Assembly), PluginTypeReference> activities;

    private WorkflowCatalogue(IEnumerable<WorkflowRegistration> workflows, IEnumerable<KeyValuePair<(string Type, string Assembly), PluginTypeReference>> activities)
    {
        byId = workflows.ToFrozenDictionary(workflow => workflow.Id);
        this.activities = activities.ToFrozenDictionary();
    }

    /// <summary>No workflows.</summary>
    public static WorkflowCatalogue Empty { get; } = new([], []);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<WorkflowRegistration> All => byId.Values;

    /// <summary>The workflow, or null when it has been removed or is not activated.</summary>
    public WorkflowRegistration? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The class of a custom activity, or null when no assembly registers it.</summary>
    public PluginTypeReference? Activity(ActivityName name) => activities.GetValueOrDefault((name.TypeName, name.AssemblyName));

    /// <summary>Reads them from their tables; one that did not change keeps the program that was read before.</summary>
    public static WorkflowCatalogue Read(SystemRows rows, WorkflowCatalogue before)
    {
        var columns = new[]
        {
            "name", "primaryentity", "xaml", "mode", "scope", "runas", "ondemand", "asyncautodelete", "triggeroncreate", "triggerondelete",
            "triggeronupdateattributelist", "createstage", "updatestage", "deletestage", "ownerid",
        };
        var workflows = rows.Where("workflow", columns, ("category", 0), ("statecode", 1), ("type", 1)).Where(row => row.GetAttributeValue<string>("xaml") is not null).Select(row => Registration(row, before));
        var types = rows.Where("plugintype", ["typename", "assemblyname", "pluginassemblyid"], ("isworkflowactivity", true))
            .Select(type => KeyValuePair.Create(
                (type.GetAttributeValue<string>("typename"), type.GetAttributeValue<string>("assemblyname")),
                new PluginTypeReference(type.GetAttributeValue<EntityReference>("pluginassemblyid").Id, type.Id, type.GetAttributeValue<string>("typename"))));
        return new WorkflowCatalogue(workflows, types.DistinctBy(type => type.Key));
    }

    private static WorkflowRegistration Registration(Entity row, WorkflowCatalogue before)
    {
        var isRealTime = Value(row, "mode") == 1;
        var updateColumns = (row.GetAttributeValue<string>("triggeronupdateattributelist") ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(column => column.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        int? Stage(bool triggers, string column, int whenAbsent) => triggers ? isRealTime ? Value(row, column) ?? whenAbsent : 40 : null;
        var registration = new WorkflowRegistration
        {
            Id = row.Id,
            Name = row.GetAttributeValue<string>("name"),
            Table = row.GetAttributeValue<string>("primaryentity"),
            Xaml = row.GetAttributeValue<string>("xaml"),
            OwnerId = row.GetAttributeValue<EntityReference>("ownerid").Id,
            IsRealTime = isRealTime,
            IsOnDemand = row.GetAttributeValue<bool>("ondemand"),
            Scope = (WorkflowScope)(Value(row, "scope") ?? (int)WorkflowScope.User),
            RunsAsOwner = Value(row, "runas") == 0,
            DeletesJob = row.GetAttributeValue<bool>("asyncautodelete"),
            CreateStage = Stage(row.GetAttributeValue<bool>("triggeroncreate"), "createstage", 40),
            UpdateStage = Stage(updateColumns.Count > 0, "updatestage", 40),
            UpdateColumns = updateColumns,
            DeleteStage = Stage(row.GetAttributeValue<bool>("triggerondelete"), "deletestage", 20),
        };
        return before.Find(row.Id) is { } known && known.IsSameAs(registration) ? known : registration;
    }

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}
