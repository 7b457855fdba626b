using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>
/// Rights that a row inherits from the row its lookup points to, where the relationship cascades Reparent: those of that row's owner
/// and of everyone it is shared with. To create a row under another counts as reparenting. They stand beside the explicit rights in
/// principalobjectaccess and, like those, serve only who has the privilege at some depth by a role.
/// </summary>
internal static class InheritedAccess
{
    private const AccessRight OfOwner =
        AccessRight.Read | AccessRight.Write | AccessRight.Append | AccessRight.AppendTo | AccessRight.Delete | AccessRight.Share | AccessRight.Assign;

    /// <summary>Works out what one row inherits now.</summary>
    public static void OfRow(MessageCall call, TableDefinition table, Guid id)
    {
        var parental = Parental(call, call.Metadata.ManyToOne(table.LogicalName));
        if (parental.Count == 0 || Find(call, table, id, [.. parental.Select(relationship => relationship.ReferencingColumn)]) is not { } row)
        {
            return;
        }

        var owner = row.GetAttributeValue<EntityReference>("ownerid");
        var rights = new Dictionary<Guid, (EntityReference Principal, AccessRight Rights)>();
        foreach (var relationship in parental)
        {
            if (row.GetAttributeValue<EntityReference>(relationship.ReferencingColumn) is { } parent)
            {
                Add(call, rights, relationship, row, parent);
            }
        }

        Sharing.SetInherited(call, new EntityReference(table.LogicalName, id), [.. rights.Values.Where(found => found.Principal.Id != owner?.Id)]);
    }

    /// <summary>Works out what a row and the rows below it inherit now.</summary>
    public static void OfRowAndBelow(MessageCall call, TableDefinition table, Guid id) => OfRowAndBelow(call, table, id, []);

    /// <summary>Whether a change of these columns changes what the row, or rows below it, inherit.</summary>
    public static bool IsTouched(MessageCall call, TableDefinition table, Entity changes) =>
        changes.Contains("ownerid") || Parental(call, call.Metadata.ManyToOne(table.LogicalName)).Exists(relationship => changes.Contains(relationship.ReferencingColumn));

    private static void OfRowAndBelow(MessageCall call, TableDefinition table, Guid id, HashSet<Guid> done)
    {
        if (!done.Add(id))
        {
            return; // Rows can point to each other in a circle.
        }

        OfRow(call, table, id);
        foreach (var relationship in Parental(call, call.Metadata.OneToMany(table.LogicalName)))
        {
            var child = call.Metadata.Table(relationship.ReferencingTable);
            foreach (var row in new SystemRows(call.Environment, call.Unit).Where(child.LogicalName, [child.PrimaryId], (relationship.ReferencingColumn, id)))
            {
                OfRowAndBelow(call, child, row.Id, done);
            }
        }
    }

    private static void Add(
        MessageCall call, Dictionary<Guid, (EntityReference Principal, AccessRight Rights)> rights, RelationshipDefinition relationship, Entity row, EntityReference parent)
    {
        var owner = Find(call, call.Metadata.Table(parent.LogicalName), parent.Id, [])?.GetAttributeValue<EntityReference>("ownerid");
        if (owner is null || !Cascades.Follows(relationship.Cascade.Reparent, row, owner))
        {
            return;
        }

        foreach (var (principal, inherited) in Sharing.AllRights(call, parent.Id).Append((owner, OfOwner)))
        {
            rights[principal.Id] = (principal, inherited | rights.GetValueOrDefault(principal.Id).Rights);
        }
    }

    // Tables that an imported solution does not bring along have no rows to inherit.
    private static List<RelationshipDefinition> Parental(MessageCall call, IEnumerable<RelationshipDefinition> relationships) =>
        [.. relationships.Where(relationship => relationship.Cascade.Reparent is CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned
            && IsOwned(call, relationship.ReferencingTable) && IsOwned(call, relationship.ReferencedTable))];

    private static bool IsOwned(MessageCall call, string table) =>
        call.Metadata.Tables.GetValueOrDefault(table) is { Ownership: OwnershipType.User } definition && definition.Find("ownerid") is not null;

    private static Entity? Find(MessageCall call, TableDefinition table, Guid id, IEnumerable<string> columns) =>
        call.Environment.Rows.Find(
            call.Unit, table.LogicalName, id, new ColumnSet([.. columns.Append("ownerid").Append("statecode").Where(column => table.Find(column) is not null)]), withNames: false);
}
