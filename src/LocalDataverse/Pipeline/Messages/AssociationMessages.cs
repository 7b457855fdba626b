using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// Associate and Disassociate: for one-to-many relationships they set or empty the lookup by an Update; for the many-to-many
/// relationships of this environment (<see cref="Intersect.Known"/>) they write the intersect table.
/// </summary>
internal abstract class AssociationMessage(string requestName) : MessageHandler
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
        call.Required<Relationship>("Relationship");
        call.Required<EntityReferenceCollection>("RelatedEntities");
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var name = call.Required<Relationship>("Relationship").SchemaName;
        var related = call.Required<EntityReferenceCollection>("RelatedEntities");
        if (Intersect.Find(name) is { } intersect)
        {
            RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Write);
            foreach (var other in related)
            {
                Change(call, intersect, new EntityReference(call.Table, call.RowId), other);
            }

            return;
        }

        var relationship = call.Metadata.Relationships.FirstOrDefault(candidate => string.Equals(candidate.SchemaName, name, StringComparison.OrdinalIgnoreCase))
            ?? throw DataverseFault.UnknownRelationship(name);
        foreach (var other in related)
        {
            var targetIsParent = string.Equals(relationship.ReferencedTable, call.Table, StringComparison.Ordinal) && string.Equals(relationship.ReferencingTable, other.LogicalName, StringComparison.Ordinal);
            var (parent, child) = targetIsParent ? (new EntityReference(call.Table, call.RowId), other) : (other, new EntityReference(call.Table, call.RowId));
            call.Nested(new UpdateRequest { Target = new Entity(child.LogicalName, child.Id) { [relationship.ReferencingColumn] = LookupValue(parent) } });
        }
    }

    /// <summary>What the lookup of a one-to-many relationship becomes.</summary>
    protected abstract EntityReference? LookupValue(EntityReference parent);

    /// <summary>Writes the intersect row of a many-to-many relationship.</summary>
    protected abstract void Change(MessageCall call, Intersect intersect, EntityReference one, EntityReference other);
}

/// <summary>Associate.</summary>
internal sealed class AssociateMessage() : AssociationMessage("Associate")
{
    /// <inheritdoc/>
    protected override EntityReference? LookupValue(EntityReference parent) => parent;

    /// <inheritdoc/>
    protected override void Change(MessageCall call, Intersect intersect, EntityReference one, EntityReference other) => intersect.Add(call, one, other);
}

/// <summary>Disassociate.</summary>
internal sealed class DisassociateMessage() : AssociationMessage("Disassociate")
{
    /// <inheritdoc/>
    protected override EntityReference? LookupValue(EntityReference parent) => null;

    /// <inheritdoc/>
    protected override void Change(MessageCall call, Intersect intersect, EntityReference one, EntityReference other) => intersect.Remove(call, one, other);
}
