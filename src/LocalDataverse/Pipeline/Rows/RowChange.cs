using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Turns the Target of an update into the changes that are stored: checked, with state, owner, currency and stamps completed.</summary>
internal static class RowChange
{
    private static readonly string[] AlwaysNeeded =
        ["statecode", "ownerid", "transactioncurrencyid", "exchangerate", "firstname", "lastname", "activestageid", "opportunityid", "traversedpath"];

    /// <summary>What has to be known of the stored row to judge this change; reading no more keeps a save cheap.</summary>
    public static ColumnSet ColumnsNeeded(TableDefinition table, Entity target)
    {
        var money = target.Contains("transactioncurrencyid") ? table.Columns.Values.Where(column => column.Type == ColumnType.Money).Select(column => column.LogicalName) : [];
        var lookups = target.Attributes.Keys.Where(name => table.Find(name) is { IsLookup: true });
        return new ColumnSet([.. AlwaysNeeded.Where(name => table.Find(name) is not null).Concat(money).Concat(lookups).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The changes; <paramref name="stored"/> is the row as it was.</summary>
    public static Entity From(MessageCall call, TableDefinition table, Entity target, Entity stored)
    {
        var changes = new Entity(table.LogicalName, target.Id);
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Find(name) ?? throw DataverseFault.UnknownColumn(table.LogicalName, name);
            if (ManagedColumns.IsKept(call, column, forCreate: false) || string.Equals(name, table.PrimaryId, StringComparison.Ordinal))
            {
                continue;
            }

            if (!call.Principal.PermissionOn(table, column).Update)
            {
                throw DataverseFault.ColumnSecured(table.LogicalName, name, call.Principal.Name, "change");
            }

            Value(call, table, column, value);
            changes[name] = value;
        }

        FullName.Complete(table, changes, stored);
        RowState.OfChange(table, changes, stored.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0);
        if (changes.GetAttributeValue<EntityReference>("ownerid") is { } owner && owner.Id != stored.GetAttributeValue<EntityReference>("ownerid")?.Id && table.Ownership == OwnershipType.User)
        {
            RowAccess.Demand(call, table, target.Id, AccessRight.Assign);
            RowOwnership.Set(call, table, changes, owner);
        }

        LookupChecks.All(call, table, Moved(changes, stored));
        RowMoney.Complete(call, table, changes, stored);
        RowStamps.Modified(call, table, changes);
        return changes;
    }

    private static void Value(MessageCall call, TableDefinition table, ColumnDefinition column, object? value)
    {
        if (value is not null)
        {
            ColumnChecks.Value(table, column, value, call.Principal.Language);
        }
        else if (column.IsSystemRequired)
        {
            throw DataverseFault.RequiredColumnEmpty(table.LogicalName, column.LogicalName, column.Label[call.Principal.Language]);
        }
    }

    /// <summary>Only lookups that change need rights on their target.</summary>
    private static Entity Moved(Entity changes, Entity stored)
    {
        var moved = new Entity(changes.LogicalName, changes.Id);
        foreach (var (name, value) in changes.Attributes)
        {
            if (value is EntityReference reference && (reference.Id == Guid.Empty || stored.GetAttributeValue<EntityReference>(name)?.Id != reference.Id))
            {
                moved[name] = reference;
            }
        }

        return moved;
    }
}
