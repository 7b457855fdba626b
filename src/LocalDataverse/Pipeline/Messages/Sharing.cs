using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Rows of principalobjectaccess: who may do what with a row beyond his roles.</summary>
internal static class Sharing
{
    private const string Table = "principalobjectaccess";

    /// <summary>Sets the explicit rights of a principal on a row; what it inherits stays. No rights at all removes the share.</summary>
    public static void Set(MessageCall call, EntityReference row, EntityReference principal, AccessRight rights)
    {
        var existing = Of(call, row.Id).FirstOrDefault(share => PrincipalId(share) == principal.Id);
        Replace(call, row, principal, existing, rights, existing is null ? AccessRight.None : Inherited(existing));
    }

    /// <summary>Sets the rights that a row inherits, of all principals at once; explicit rights stay.</summary>
    public static void SetInherited(MessageCall call, EntityReference row, IReadOnlyCollection<(EntityReference Principal, AccessRight Rights)> inherited)
    {
        var existing = Of(call, row.Id);
        foreach (var share in existing.Where(share => Inherited(share) != AccessRight.None && inherited.All(right => right.Principal.Id != PrincipalId(share))))
        {
            Replace(call, row, PrincipalOf(call, PrincipalId(share)), share, Explicit(share), AccessRight.None);
        }

        foreach (var (principal, rights) in inherited)
        {
            var share = existing.FirstOrDefault(candidate => PrincipalId(candidate) == principal.Id);
            if (share is null || Inherited(share) != rights)
            {
                Replace(call, row, principal, share, share is null ? AccessRight.None : Explicit(share), rights);
            }
        }
    }

    /// <summary>What each principal may do with a row by sharing, explicit or inherited.</summary>
    public static IEnumerable<(EntityReference Principal, AccessRight Rights)> AllRights(MessageCall call, Guid rowId) =>
        Of(call, rowId).Select(share => (PrincipalOf(call, PrincipalId(share)), Explicit(share) | Inherited(share)));

    /// <summary>The rights a principal has by explicit sharing.</summary>
    public static AccessRight RightsOf(MessageCall call, Guid rowId, Guid principalId) =>
        Of(call, rowId).FirstOrDefault(share => PrincipalId(share) == principalId) is { } share ? Explicit(share) : AccessRight.None;

    /// <summary>All shares of a row.</summary>
    public static IReadOnlyList<Entity> Of(MessageCall call, Guid rowId) =>
        new SystemRows(call.Environment, call.Unit).Where(Table, ["principalid", "principaltypecode", "accessrightsmask", "inheritedaccessrightsmask"], ("objectid", rowId));

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

    /// <summary>The rights of a share that were given with it.</summary>
    public static AccessRight Explicit(Entity share) => (AccessRight)share.GetAttributeValue<int>("accessrightsmask");

    /// <summary>The user or team with that id.</summary>
    public static EntityReference PrincipalOf(MessageCall call, Guid id) =>
        new(call.Environment.Rows.Find(call.Unit, "systemuser", id, new ColumnSet(allColumns: false)) is null ? "team" : "systemuser", id);

    private static AccessRight Inherited(Entity share) => (AccessRight)share.GetAttributeValue<int>("inheritedaccessrightsmask");

    private static void Replace(MessageCall call, EntityReference row, EntityReference principal, Entity? existing, AccessRight rights, AccessRight inherited)
    {
        if (existing is not null)
        {
            call.Environment.Rows.Delete(call.Unit, Table, existing.Id);
        }

        if (rights != AccessRight.None || inherited != AccessRight.None)
        {
            call.Environment.Rows.Insert(call.Unit, New(call, row, principal, rights, inherited));
        }

        call.Scope.WrittenTables.Add(Table);
    }

    private static Entity New(MessageCall call, EntityReference row, EntityReference principal, AccessRight rights, AccessRight inherited)
    {
        var table = call.Metadata.Table(Table);
        var share = new Entity(Table, Guid.NewGuid()) { ["accessrightsmask"] = (int)rights, ["inheritedaccessrightsmask"] = (int)inherited };
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
