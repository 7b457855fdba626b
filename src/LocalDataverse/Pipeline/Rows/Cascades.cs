using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>
/// What a delete or a new owner does to the rows that point to the row. Cascaded rows go through the pipeline themselves, so that their
/// steps run; they need no privilege of the caller, because the relationship, not the caller, touches them.
/// </summary>
internal static class Cascades
{
    /// <summary>Refuses, deletes or unlinks the rows that point to the one about to be deleted.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80048452: a relationship restricts the deletion.</exception>
    public static void BeforeDelete(MessageCall call, TableDefinition table, Guid id)
    {
        var relationships = Stored(call, table);
        foreach (var relationship in relationships.Where(relationship => relationship.Cascade.Delete == CascadeType.Restrict))
        {
            if (Pointing(call, relationship, id).Count > 0)
            {
                throw DataverseFault.DeleteRestricted(table.LogicalName, relationship.ReferencingTable, relationship.SchemaName);
            }
        }

        var system = call.Caller.As(call.Environment.SystemUserId);
        foreach (var relationship in relationships.Where(relationship => relationship.Cascade.Delete == CascadeType.Cascade))
        {
            foreach (var row in Pointing(call, relationship, id))
            {
                call.Nested(new DeleteRequest { Target = new EntityReference(relationship.ReferencingTable, row.Id) }, system);
            }
        }

        foreach (var relationship in relationships.Where(relationship => relationship.Cascade.Delete is CascadeType.RemoveLink or CascadeType.NoCascade))
        {
            Unlink(call, relationship, id, system);
        }
    }

    /// <summary>Points the rows that point to a merged row to its master.</summary>
    public static void AfterMerge(MessageCall call, TableDefinition table, Guid merged, Guid master)
    {
        var system = call.Caller.As(call.Environment.SystemUserId);
        foreach (var relationship in Stored(call, table).Where(relationship => !string.Equals(relationship.ReferencingColumn, "masterid", StringComparison.Ordinal)))
        {
            foreach (var row in Pointing(call, relationship, merged))
            {
                var change = new Entity(relationship.ReferencingTable, row.Id) { [relationship.ReferencingColumn] = new EntityReference(table.LogicalName, master) };
                call.Nested(new UpdateRequest { Target = change }, system);
            }
        }
    }

    /// <summary>Gives rows that follow their parent the parent's new owner.</summary>
    public static void AfterAssign(MessageCall call, TableDefinition table, Guid id, EntityReference? formerOwner, EntityReference owner)
    {
        var system = call.Caller.As(call.Environment.SystemUserId);
        foreach (var relationship in Stored(call, table).Where(relationship => relationship.Cascade.Assign is CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned))
        {
            var child = call.Metadata.Table(relationship.ReferencingTable);
            if (child.Ownership != OwnershipType.User)
            {
                continue;
            }

            foreach (var row in Pointing(call, relationship, id, "ownerid", "statecode").Where(row => Follows(relationship.Cascade.Assign, row, formerOwner)))
            {
                call.Nested(new UpdateRequest { Target = new Entity(child.LogicalName, row.Id) { ["ownerid"] = new EntityReference(owner.LogicalName, owner.Id) } }, system);
            }
        }
    }

    /// <summary>The row and the rows that are shared along with it, or whose share ends with its.</summary>
    public static IEnumerable<EntityReference> SharedAlong(MessageCall call, TableDefinition table, Guid id, bool ending)
    {
        yield return new EntityReference(table.LogicalName, id);
        foreach (var relationship in Stored(call, table).Where(relationship => (ending ? relationship.Cascade.Unshare : relationship.Cascade.Share) is CascadeType.Cascade or CascadeType.Active or CascadeType.UserOwned))
        {
            var child = call.Metadata.Table(relationship.ReferencingTable);
            foreach (var row in Pointing(call, relationship, id).Where(_ => child.Ownership == OwnershipType.User))
            {
                foreach (var along in SharedAlong(call, child, row.Id, ending))
                {
                    yield return along;
                }
            }
        }
    }

    /// <summary>Whether a row follows its parent: always, while active, or while it has the parent's owner.</summary>
    public static bool Follows(CascadeType cascade, Entity row, EntityReference? formerOwner) => cascade switch
    {
        CascadeType.Active => row.GetAttributeValue<OptionSetValue>("statecode") is null or { Value: 0 },
        CascadeType.UserOwned => formerOwner is not null && row.GetAttributeValue<EntityReference>("ownerid")?.Id == formerOwner.Id,
        _ => true,
    };

    private static void Unlink(MessageCall call, RelationshipDefinition relationship, Guid id, Caller system)
    {
        var child = call.Metadata.Table(relationship.ReferencingTable);
        foreach (var row in Pointing(call, relationship, id))
        {
            var change = new Entity(child.LogicalName, row.Id) { [relationship.ReferencingColumn] = null };
            if (child.IsPlatform || relationship.Cascade.Delete == CascadeType.NoCascade)
            {
                call.Environment.Rows.Update(call.Unit, change);
                call.Scope.WrittenTables.Add(child.LogicalName);
            }
            else
            {
                call.Nested(new UpdateRequest { Target = change }, system);
            }
        }
    }

    /// <summary>The relationships in which the table is the one side; those to activitypointer stand for all activity tables.</summary>
    private static List<RelationshipDefinition> Stored(MessageCall call, TableDefinition table) =>
        [.. call.Metadata.OneToMany(table.LogicalName)
            .SelectMany(relationship => string.Equals(relationship.ReferencingTable, "activitypointer", StringComparison.Ordinal)
                ? call.Metadata.Tables.Values.Where(activity => activity.IsActivity).Select(activity => relationship with { ReferencingTable = activity.LogicalName })
                : [relationship])
            .Where(relationship => relationship.ReferencingTable is not ("activitypointer" or "activityparty")
                && call.Metadata.Tables.GetValueOrDefault(relationship.ReferencingTable)?.Find(relationship.ReferencingColumn) is not null)
            .DistinctBy(relationship => (relationship.ReferencingTable, relationship.ReferencingColumn))];

    private static IReadOnlyList<Entity> Pointing(MessageCall call, RelationshipDefinition relationship, Guid id, params string[] columns)
    {
        var child = call.Metadata.Table(relationship.ReferencingTable);
        return new SystemRows(call.Environment, call.Unit).Where(child.LogicalName, [child.PrimaryId, .. columns.Where(column => child.Find(column) is not null)], (relationship.ReferencingColumn, id));
    }
}
