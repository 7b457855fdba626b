using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Decides about single rows: role depth against owner and business unit, then sharing.</summary>
internal static class RowAccess
{
    /// <summary>Refuses unless some role grants the right on the table at any depth.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040220 naming privilege and user; 0x80040800 for tables that only the system writes.</exception>
    public static void DemandPrivilege(MessageCall call, TableDefinition table, AccessRight right)
    {
        var principal = call.Principal;
        if (principal.IsAdministrator)
        {
            return;
        }

        if (table.IsPlatform && (right is AccessRight.Create or AccessRight.Write or AccessRight.Delete))
        {
            throw DataverseFault.PlatformTable(table.LogicalName, call.Request.RequestName);
        }

        if (principal.ScopeOf(table, right) is null)
        {
            throw DataverseFault.PrivilegeMissing(PrivilegeName.For(table, right), principal.Name, principal.UserId);
        }
    }

    /// <summary>Refuses unless the right reaches this row.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040217: no such row; 0x80040220: no privilege; 0x80048306: out of its reach.</exception>
    public static void Demand(MessageCall call, TableDefinition table, Guid id, AccessRight right)
    {
        DemandPrivilege(call, table, right);
        var scope = call.Principal.ScopeOf(table, right)!;
        if (scope.All)
        {
            return;
        }

        var row = call.Environment.Rows.Find(call.Unit, table.LogicalName, id, OwnerColumns(table), withNames: false) ?? throw DataverseFault.RowNotFound(table.LogicalName, id);
        if (!Reaches(scope, row) && !IsShared(call, id, right))
        {
            throw DataverseFault.AccessDenied(PrivilegeName.For(table, right), call.Principal.Name, table.LogicalName, id);
        }
    }

    /// <summary>What the principal may do with the row, by roles and sharing.</summary>
    public static AccessRight RightsOf(MessageCall call, Principal principal, TableDefinition table, Guid id)
    {
        var row = call.Environment.Rows.Find(call.Unit, table.LogicalName, id, OwnerColumns(table), withNames: false) ?? throw DataverseFault.RowNotFound(table.LogicalName, id);
        var shared = SharedRights(call, principal, id);
        var rights = AccessRight.None;
        foreach (var right in Enum.GetValues<AccessRight>().Where(right => right != AccessRight.None))
        {
            if (principal.ScopeOf(table, right) is { } scope && (scope.All || Reaches(scope, row) || shared.HasFlag(right)))
            {
                rights |= right;
            }
        }

        return rights;
    }

    /// <summary>Whether roles alone reach a row with this owner and business unit.</summary>
    public static bool Reaches(RowScope scope, Entity row) =>
        scope.All
        || (row.GetAttributeValue<EntityReference>("ownerid") is { } owner && scope.OwnerIds.Contains(owner.Id))
        || ((row.GetAttributeValue<EntityReference>("owningbusinessunit") ?? row.GetAttributeValue<EntityReference>("businessunitid")) is { } unit && scope.BusinessUnitIds.Contains(unit.Id));

    private static bool IsShared(MessageCall call, Guid id, AccessRight right) => SharedRights(call, call.Principal, id).HasFlag(right);

    private static AccessRight SharedRights(MessageCall call, Principal principal, Guid id) =>
        new SystemRows(call.Environment, call.Unit).Where("principalobjectaccess", ["principalid", "accessrightsmask", "inheritedaccessrightsmask"], ("objectid", id))
            .Where(row => principal.Identities.Contains(IdOf(row["principalid"])))
            .Aggregate(AccessRight.None, (rights, row) => rights | (AccessRight)(row.GetAttributeValue<int>("accessrightsmask") | row.GetAttributeValue<int>("inheritedaccessrightsmask")));

    private static Guid IdOf(object value) => value is EntityReference reference ? reference.Id : (Guid)value;

    private static ColumnSet OwnerColumns(TableDefinition table) =>
        new([.. new[] { "ownerid", "owningbusinessunit", "businessunitid" }.Where(column => table.Find(column) is not null)]);
}
