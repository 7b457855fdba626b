using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Load;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Processes;

/// <summary>
/// The stage steps on tables of the organisation's own processes. Each is the copy of one that the solution registers on the standard
/// process, for another table, under an id made of that step's and the table's name: a second run finds it again.
/// </summary>
internal sealed class StageSteps(IOrganizationService service)
{
    private const string Image = "sdkmessageprocessingstepimage";
    private const string Message = "sdkmessageid";
    private static readonly string[] Copied = ["name", "stage", "mode", "rank", "filteringattributes", "asyncautodelete", "supporteddeployment"];
    private static readonly string[] CopiedOfImage = ["name", "entityalias", "imagetype", "attributes", "messagepropertyname"];

    /// <summary>What is missing on the table or differs, as rows to write: a step before its image.</summary>
    public IReadOnlyList<Entity> Missing(ProcessTable table)
    {
        var missing = new List<Entity>();
        foreach (var shipped in Steps(OpportunitySalesProcessTable.Table))
        {
            var step = Copy(shipped, Copied, table);
            step[Message] = shipped[Message];
            step[ProcessingStepTable.PluginTypeId] = shipped[ProcessingStepTable.PluginTypeId];
            step["eventhandler"] = shipped[ProcessingStepTable.PluginTypeId];
            step[ProcessingStepTable.MessageFilterId] = new EntityReference(MessageFilterTable.Table, Filter(shipped.GetAttributeValue<EntityReference>(Message).Id, table));
            AddWhereDifferent(missing, step, Copied);
            foreach (var image in Images(shipped.Id))
            {
                var copy = Copy(image, CopiedOfImage, table);
                copy[ProcessingStepTable.Id] = step.ToEntityReference();
                AddWhereDifferent(missing, copy, CopiedOfImage);
            }
        }

        return missing;
    }

    /// <summary>Writes such rows.</summary>
    public void Write(IEnumerable<Entity> rows)
    {
        foreach (var row in rows)
        {
            if (Stored(row, [row.LogicalName + "id"]) is null)
            {
                service.Create(row);
            }
            else
            {
                service.Update(row);
            }
        }
    }

    /// <summary>The tables of the organisation's own processes that have such steps.</summary>
    public IReadOnlyList<ProcessTable> Registered() => [.. ProcessTable.Registered(service).Where(table => !table.IsStandard)];

    /// <summary>Takes the steps off a table; their images go with them.</summary>
    public void Remove(ProcessTable table)
    {
        foreach (var step in Steps(table.Name))
        {
            service.Delete(ProcessingStepTable.Table, step.Id);
        }
    }

    private IReadOnlyList<Entity> Steps(string table)
    {
        var query = new QueryExpression(ProcessingStepTable.Table) { ColumnSet = new ColumnSet([.. Copied, Message, ProcessingStepTable.PluginTypeId]) };
        query.Criteria.AddCondition(ProcessingStepTable.PluginTypeId, ConditionOperator.Equal, ProcessTable.StagePluginTypeId);
        query.AddLink(MessageFilterTable.Table, ProcessingStepTable.MessageFilterId, MessageFilterTable.Id)
            .LinkCriteria.AddCondition(MessageFilterTable.PrimaryTable, ConditionOperator.Equal, table);
        query.AddOrder("name", OrderType.Ascending);
        return service.ReadAll(query);
    }

    private IReadOnlyList<Entity> Images(Guid step) => service.ReadAll(Paging.RowsOf(Image, ProcessingStepTable.Id, [step], CopiedOfImage));

    // The platform makes a filter for each message of each table.
    private Guid Filter(Guid message, ProcessTable table)
    {
        var query = new QueryExpression(MessageFilterTable.Table) { ColumnSet = new ColumnSet(MessageFilterTable.Id) };
        query.Criteria.AddCondition(Message, ConditionOperator.Equal, message);
        query.Criteria.AddCondition(MessageFilterTable.PrimaryTable, ConditionOperator.Equal, table.Name);
        return service.ReadAll(query).Single().Id;
    }

    private static Entity Copy(Entity shipped, string[] columns, ProcessTable table)
    {
        var copy = new Entity(shipped.LogicalName, RowId.Of(shipped.LogicalName, $"{shipped.Id:D}:{table.Name}"));
        foreach (var column in columns)
        {
            copy[column] = shipped.GetAttributeValue<object>(column) is string text ? Renamed(text, table) : shipped.GetAttributeValue<object>(column);
        }

        return copy;
    }

    // The name of the table in the name of the step, the name of the lookup among the columns of the image.
    private static string Renamed(string text, ProcessTable table) => string.Join(',', text.Split(',').Select(part => part == OpportunitySalesProcessTable.OpportunityId ? table.DealColumn : part))
        .Replace(OpportunitySalesProcessTable.Table, table.Name, StringComparison.Ordinal);

    private void AddWhereDifferent(List<Entity> missing, Entity wanted, string[] columns)
    {
        if (Stored(wanted, columns) is not { } stored || columns.Any(column => !Equals(wanted.GetAttributeValue<object>(column), stored.GetAttributeValue<object>(column))))
        {
            missing.Add(wanted);
        }
    }

    private Entity? Stored(Entity row, string[] columns) => service.ReadAll(Paging.RowsOf(row.LogicalName, row.LogicalName + "id", [row.Id], columns)).FirstOrDefault();
}
