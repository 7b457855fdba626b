using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Removal;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Delete: removes a row, with what its relationships say about the rows that point to it. Deleting a solution uninstalls it.</summary>
internal sealed class DeleteMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "Delete";

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<EntityReference>("Target");
        call.Table = call.Metadata.Table(target.LogicalName).LogicalName;
        KeyResolution.Resolve(call, target);
        call.RowId = target.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        if (call.Table is "solution")
        {
            SolutionPrivileges.Demand(call, SolutionPrivileges.Delete);
            return;
        }

        RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Delete);
        RowVersionCheck.Demand(call, call.Required<EntityReference>("Target").RowVersion);
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        if (call.Table is "solution")
        {
            new SolutionUninstall(call.Environment, call.Scope).Run(call.RowId);
            return;
        }

        Cascades.BeforeDelete(call, call.Definition, call.RowId);
        if (!call.Environment.Rows.Delete(call.Unit, call.Table, call.RowId))
        {
            throw DataverseFault.RowNotFound(call.Table, call.RowId);
        }

        call.Scope.WrittenTables.Add(call.Table);
        Sharing.Forget(call, call.RowId);
    }
}
