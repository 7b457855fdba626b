using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Upsert: an Update when the row exists (by id or alternate key), else a Create; their steps run.</summary>
internal sealed class UpsertMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "Upsert";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var target = call.Required<Entity>("Target");
        var table = call.Metadata.Table(target.LogicalName);
        if (target.Id == Guid.Empty && target.KeyAttributes.Count > 0)
        {
            target.Id = KeyResolution.Find(call.Environment, call.Unit, table, target.KeyAttributes) ?? Guid.Empty;
        }

        var exists = target.Id != Guid.Empty && call.Environment.Rows.Find(call.Unit, table.LogicalName, target.Id, new ColumnSet(allColumns: false)) is not null;
        if (exists)
        {
            call.Nested(Batch.Tagged(call, new UpdateRequest { Target = target }));
        }
        else
        {
            foreach (var (column, value) in target.KeyAttributes.Where(key => !target.Contains(key.Key)))
            {
                target[column] = value;
            }

            target.Id = ((CreateResponse)call.Nested(Batch.Tagged(call, new CreateRequest { Target = target }))).id;
        }

        call.Output["RecordCreated"] = !exists;
        call.Output["Target"] = new EntityReference(table.LogicalName, target.Id);
    }

}
