using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Rows of principalobjectaccess: who may do what with a row beyond his roles.</summary>
internal static class Sharing
{
    private const string Table = "principalobjectaccess";

    /// <summary>Sets the rights of a principal on a row; no rights removes the share.</summary>
    public static void Set(MessageCall call, EntityReference row, EntityReference principal, AccessRight rights)
    {
        var existing = Of(call, row.Id).FirstOrDefault(share => PrincipalId(share) == principal.Id);
        if (existing is not null)
        {
            call.Environment.Rows.Delete(call.Unit, Table, existing.Id);
        }

        if (rights != AccessRight.None)
        {
            call.Environment.Rows.Insert(call.Unit, New(call, row, principal, rights));
        }

        call.Scope.WrittenTables.Add(Table);
    }

    /// <summary>The rights a principal has by sharing.</summary>
    public static AccessRight RightsOf(MessageCall call, Guid rowId, Guid principalId) =>
        (AccessRight)(Of(call, rowId).FirstOrDefault(share => PrincipalId(share) == principalId)?.GetAttributeValue<int>("accessrightsmask") ?? 0);

    /// <summary>All shares of a row.</summary>
    public static IReadOnlyList<Entity> Of(MessageCall call, Guid rowId) =>
        new SystemRows(call.Environment, call.Unit).Where(Table, ["principalid", "principaltypecode", "accessrightsmask"], ("objectid", rowId));

    /// <summary>Removes the shares of a deleted row.</summary>
    public static void Forget(MessageCall call, Guid rowId)
    {
        foreach (var share in Of(call, rowId))
        {
            call.Environment.Rows.Delete(call.Unit, Table, share.Id);
        }
    }

    /// <summary>Id of the user or team of a share.</summary>
    public static Guid PrincipalId(Entity share) => share["principalid"] is EntityReference reference ? reference.Id : (Guid)share["principalid"];

    private static Entity New(MessageCall call, EntityReference row, EntityReference principal, AccessRight rights)
    {
        var table = call.Metadata.Table(Table);
        var share = new Entity(Table, Guid.NewGuid()) { ["accessrightsmask"] = (int)rights };
        Point(table, share, "objectid", "objecttypecode", row, call.Metadata);
        Point(table, share, "principalid", "principaltypecode", principal, call.Metadata);
        return share;
    }

    private static void Point(TableDefinition table, Entity share, string column, string typeColumn, EntityReference target, MetadataCatalog metadata)
    {
        share[column] = table.Find(column)!.IsLookup ? target : target.Id;
        if (table.Find(typeColumn) is { } type)
        {
            share[typeColumn] = type.Type == ColumnType.Integer ? metadata.Table(target.LogicalName).ObjectTypeCode : target.LogicalName;
        }
    }
}

/// <summary>What the sharing messages have in common: a Target row, and the Share privilege on it.</summary>
internal abstract class SharingMessage(string requestName) : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => requestName;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<EntityReference>("Target");
        call.Table = call.Metadata.Table(target.LogicalName).LogicalName;
        KeyResolution.Resolve(call, target);
        call.RowId = target.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Share);

    /// <summary>The named user or team, which must exist.</summary>
    protected static EntityReference Existing(MessageCall call, EntityReference principal) =>
        call.Environment.Rows.Find(call.Unit, principal.LogicalName, principal.Id, new ColumnSet(allColumns: false)) is null
            ? throw DataverseFault.RowNotFound(principal.LogicalName, principal.Id)
            : principal;
}

/// <summary>GrantAccess: adds rights, also on the rows whose relationship shares them along.</summary>
internal sealed class GrantAccessMessage() : SharingMessage("GrantAccess")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var access = call.Required<PrincipalAccess>("PrincipalAccess");
        var principal = Existing(call, access.Principal);
        foreach (var row in Cascades.SharedAlong(call, call.Definition, call.RowId, ending: false).ToList())
        {
            Sharing.Set(call, row, principal, Sharing.RightsOf(call, row.Id, principal.Id) | (AccessRight)(int)access.AccessMask);
        }
    }
}

/// <summary>ModifyAccess: replaces rights.</summary>
internal sealed class ModifyAccessMessage() : SharingMessage("ModifyAccess")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var access = call.Required<PrincipalAccess>("PrincipalAccess");
        foreach (var row in Cascades.SharedAlong(call, call.Definition, call.RowId, ending: false).ToList())
        {
            Sharing.Set(call, row, Existing(call, access.Principal), (AccessRight)(int)access.AccessMask);
        }
    }
}

/// <summary>RevokeAccess: ends a share.</summary>
internal sealed class RevokeAccessMessage() : SharingMessage("RevokeAccess")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        foreach (var row in Cascades.SharedAlong(call, call.Definition, call.RowId, ending: true).ToList())
        {
            Sharing.Set(call, row, call.Required<EntityReference>("Revokee"), AccessRight.None);
        }
    }
}

/// <summary>RetrievePrincipalAccess: what a user may do with a row, by roles and sharing.</summary>
internal sealed class RetrievePrincipalAccessMessage() : SharingMessage("RetrievePrincipalAccess")
{
    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Read);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var asked = call.Required<EntityReference>("Principal");
        var rights = string.Equals(asked.LogicalName, "team", StringComparison.Ordinal)
            ? Sharing.RightsOf(call, call.RowId, asked.Id)
            : RowAccess.RightsOf(call, call.Environment.Principals.Of(asked.Id, call.Scope), call.Definition, call.RowId);
        call.Output["AccessRights"] = (AccessRights)(int)rights;
    }
}

/// <summary>RetrieveSharedPrincipalsAndAccess: with whom a row is shared.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessMessage() : SharingMessage("RetrieveSharedPrincipalsAndAccess")
{
    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Read);

    /// <inheritdoc/>
    public override void Execute(MessageCall call) =>
        call.Output["PrincipalAccesses"] = Sharing.Of(call, call.RowId)
            .Select(share => new PrincipalAccess { Principal = PrincipalOf(call, Sharing.PrincipalId(share)), AccessMask = (AccessRights)share.GetAttributeValue<int>("accessrightsmask") })
            .ToArray();

    private static EntityReference PrincipalOf(MessageCall call, Guid id) =>
        new(call.Environment.Rows.Find(call.Unit, "systemuser", id, new ColumnSet(allColumns: false)) is null ? "team" : "systemuser", id);
}
