using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Workflows.Values;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Workflows.Running;

/// <summary>What a workflow reads of rows: the one it runs on, those that it points to, and their columns, always as they are now.</summary>
internal sealed class WorkflowRows(EnvironmentCore environment, WorkflowRun run)
{
    private const string Primary = "primaryEntity";
    private const string Related = "related_";
    private const int NoSuchRow = unchecked((int)0x80040217);

    /// <summary>The row behind a key of InputEntities: "primaryEntity", or "related_column#table"; null when the lookup is empty or points elsewhere.</summary>
    public Entity? Input(string key)
    {
        var primary = new Entity(run.Context.PrimaryEntityName, run.Context.PrimaryEntityId);
        if (key is Primary || !key.StartsWith(Related, StringComparison.Ordinal))
        {
            return key is Primary ? primary : null;
        }

        var parts = key[Related.Length..].Split('#');
        return Column(primary.LogicalName, primary, parts[0], typeof(EntityReference)) is EntityReference reference && (parts.Length < 2 || string.Equals(reference.LogicalName, parts[1], StringComparison.Ordinal))
            ? new Entity(reference.LogicalName, reference.Id)
            : null;
    }

    /// <summary>A column of a row, read as the user the workflow runs as; of a row that is being deleted, as it was.</summary>
    public object? Column(string table, Entity row, string column, Type? type)
    {
        if (environment.Metadata.Table(table).PrimaryId is var key && string.Equals(column, key, StringComparison.Ordinal))
        {
            return type == typeof(EntityReference) || type is null ? new EntityReference(table, row.Id) : type == typeof(string) ? row.Id.ToString("D") : row.Id;
        }

        Watch(table, row.Id);
        var stored = Stored(table, row.Id, column);
        return type == typeof(string) && stored.FormattedValues.TryGetValue(column, out var text)
            ? text
            : Conversion.To(stored.GetAttributeValue<object>(column), type, run.Culture);
    }

    /// <summary>The version of a row now; null when it is gone.</summary>
    public static string? Version(EnvironmentCore environment, Storage.UnitOfWork unit, string table, Guid id) =>
        environment.Rows.Find(unit, table, id, new ColumnSet(allColumns: false), withNames: false)?.RowVersion;

    private Entity Stored(string table, Guid id, string column)
    {
        // The service would doom a real-time workflow's transaction, so a deleted row is looked for in the image first.
        if (run.Context.MessageName is "Delete" && id == run.Context.PrimaryEntityId && run.Context.PreEntityImages.Values.FirstOrDefault() is { } image)
        {
            return image;
        }

        try
        {
            return run.Service.Retrieve(table, id, new ColumnSet(column));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == NoSuchRow && run.State.Wait is not null)
        {
            // A row that was deleted while the workflow waits for it has no value any more.
            return new Entity(table, id);
        }
    }

    private void Watch(string table, Guid id)
    {
        if (run.State.Wait is not { } wait || wait.Rows.Exists(known => known.Id == id))
        {
            return;
        }

        using var unit = environment.Database.BeginRead();
        wait.Rows.Add(new WatchedRow(table, id, Version(environment, unit, table, id)));
    }
}
