using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>What a lookup may point to: a table the column takes, a row that exists, and that the caller may append to.</summary>
internal static class LookupChecks
{
    /// <summary>Columns the platform fills itself; nobody needs a privilege for them.</summary>
    private static readonly HashSet<string> Managed = new(
        ["ownerid", "owninguser", "owningteam", "owningbusinessunit", "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "transactioncurrencyid", "organizationid"],
        StringComparer.Ordinal);

    /// <summary>Checks every lookup the row carries.</summary>
    public static void All(MessageCall call, TableDefinition table, Entity row)
    {
        var appendAsked = false;
        foreach (var (name, value) in row.Attributes)
        {
            if (value is not EntityReference reference || table.Find(name) is not { IsLookup: true } column)
            {
                continue;
            }

            Target(call, table, column, reference);
            if (!Managed.Contains(name) && !call.Principal.IsAdministrator)
            {
                if (!appendAsked)
                {
                    RowAccess.DemandPrivilege(call, table, AccessRight.Append);
                    appendAsked = true;
                }

                RowAccess.Demand(call, call.Metadata.Table(reference.LogicalName), reference.Id, AccessRight.AppendTo);
            }
        }
    }

    private static void Target(MessageCall call, TableDefinition table, ColumnDefinition column, EntityReference reference)
    {
        KeyResolution.Resolve(call, reference);
        if (column.Targets.Count > 0 && !column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal))
        {
            throw DataverseFault.WrongLookupTarget(table.LogicalName, column.LogicalName, reference.LogicalName ?? string.Empty, column.Targets);
        }

        if (column.Type == ColumnType.Owner)
        {
            return; // Becoming the owner has checks of its own.
        }

        if (call.Environment.Rows.Find(call.Unit, reference.LogicalName, reference.Id, new ColumnSet(allColumns: false)) is null)
        {
            throw DataverseFault.RowNotFound(reference.LogicalName, reference.Id);
        }
    }
}
