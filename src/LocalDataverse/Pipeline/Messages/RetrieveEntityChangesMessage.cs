using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>RetrieveEntityChanges: refused by the table's name, because no table of this environment has change tracking switched on.</summary>
internal sealed class RetrieveEntityChangesMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "RetrieveEntityChanges";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call) => throw DataverseFault.ChangesNotTracked(call.Metadata.Table(call.Required<string>("EntityName")).LogicalName);

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => Prepare(call);
}
