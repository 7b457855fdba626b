using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Assign: an Update of ownerid; steps on Assign and on Update run.</summary>
internal sealed class AssignMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "Assign";

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<EntityReference>("Target");
        call.Table = call.Metadata.Table(target.LogicalName).LogicalName;
        KeyResolution.Resolve(call, target);
        call.RowId = target.Id;
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call) =>
        call.Nested(new UpdateRequest { Target = new Entity(call.Table, call.RowId) { ["ownerid"] = call.Required<EntityReference>("Assignee") } });
}

/// <summary>SetState: an Update of statecode and statuscode; steps on SetState and on Update run.</summary>
internal sealed class SetStateMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "SetState";

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<EntityReference>("EntityMoniker");
        call.Table = call.Metadata.Table(target.LogicalName).LogicalName;
        KeyResolution.Resolve(call, target);
        call.RowId = target.Id;
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var change = new Entity(call.Table, call.RowId) { ["statecode"] = call.Required<OptionSetValue>("State") };
        if (call.Optional<OptionSetValue>("Status") is { Value: >= 0 } status)
        {
            change["statuscode"] = status;
        }

        call.Nested(new UpdateRequest { Target = change });
    }
}
