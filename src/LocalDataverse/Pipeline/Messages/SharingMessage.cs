using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>What the sharing messages have in common: a Target row, and the Share privilege on it.</summary>
internal abstract class SharingMessage(string requestName) : MessageHandler
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
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Share);

    /// <summary>The named user or team, which must exist.</summary>
    protected static EntityReference Existing(MessageCall call, EntityReference principal) =>
        call.Environment.Rows.Find(call.Unit, principal.LogicalName, principal.Id, new ColumnSet(allColumns: false)) is null
            ? throw DataverseFault.RowNotFound(principal.LogicalName, principal.Id)
            : principal;
}
