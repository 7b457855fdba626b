using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Create: stores a new row; related rows in the Target are created after it, as a deep insert.</summary>
internal sealed class CreateMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "Create";

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<Entity>("Target");
        call.Table = target.LogicalName;
        ColumnChecks.Known(call.Definition, target);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(call.Definition.PrimaryId, out var id) && id is Guid given)
        {
            target.Id = given;
        }

        call.RowId = target.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.DemandPrivilege(call, call.Definition, AccessRight.Create);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var target = call.Required<Entity>("Target");
        target.Id = target.Id == Guid.Empty ? Guid.CreateVersion7(call.Environment.Clock.GetUtcNow()) : target.Id;
        call.RowId = target.Id;
        var row = NewRow.From(call, call.Definition, target);
        call.Environment.Rows.Insert(call.Unit, row);
        call.Scope.WrittenTables.Add(call.Table);
        InheritedAccess.OfRow(call, call.Definition, row.Id);
        target[call.Definition.PrimaryId] = target.Id;
        call.Output["id"] = target.Id;
        DeepInsert(call, target);
        ProcessFlow.Entered(call, row);
    }

    /// <inheritdoc/>
    public override void Complete(MessageCall call) => ProcessFlow.StartFor(call, call.Required<Entity>("Target"));

    private static void DeepInsert(MessageCall call, Entity target)
    {
        foreach (var (relationship, rows) in target.RelatedEntities)
        {
            var definition = call.Metadata.OneToMany(call.Table).FirstOrDefault(candidate => string.Equals(candidate.SchemaName, relationship.SchemaName, StringComparison.Ordinal))
                ?? throw Errors.DataverseFault.UnknownRelationship(relationship.SchemaName);
            foreach (var child in rows.Entities)
            {
                child[definition.ReferencingColumn] = new EntityReference(call.Table, target.Id);
                call.Nested(new CreateRequest { Target = child });
            }
        }
    }
}
