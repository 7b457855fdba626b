using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// Update: changes the columns in the Target. State, status reason and owner are columns like others here: one run of the steps,
/// where the platform runs them twice when state and other columns are mixed (handlers must bear both).
/// Closed rows can be changed by the service; only forms show them read-only.
/// </summary>
internal sealed class UpdateMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "Update";

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<Entity>("Target");
        call.Table = target.LogicalName;
        ColumnChecks.Known(call.Definition, target);
        KeyResolution.Resolve(call, target);
        if (target.Id == Guid.Empty)
        {
            throw DataverseFault.MissingParameter("Update", "Target.Id");
        }

        call.RowId = target.Id;
        target[call.Definition.PrimaryId] = target.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Write);
        RowVersionCheck.Demand(call, call.Required<Entity>("Target").RowVersion);
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var target = call.Required<Entity>("Target");
        target.Id = call.RowId;
        var stored = call.Environment.Rows.Find(call.Unit, call.Table, call.RowId, RowChange.ColumnsNeeded(call.Definition, target), withNames: false) ?? throw DataverseFault.RowNotFound(call.Table, call.RowId);
        var changes = RowChange.From(call, call.Definition, target, stored);
        call.Environment.Rows.Update(call.Unit, changes);
        call.Scope.WrittenTables.Add(call.Table);
        if (changes.GetAttributeValue<EntityReference>("ownerid") is { } owner && stored.GetAttributeValue<EntityReference>("ownerid") is var former && former?.Id != owner.Id)
        {
            Cascades.AfterAssign(call, call.Definition, call.RowId, former, owner);
        }

        if (InheritedAccess.IsTouched(call, call.Definition, changes))
        {
            InheritedAccess.OfRowAndBelow(call, call.Definition, call.RowId);
        }

        ProcessFlow.Moved(call, changes, stored);
    }
}
