using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.FormattedValues;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Retrieve: one row by id or alternate key, with formatted values; secured columns are left out.</summary>
internal sealed class RetrieveMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "Retrieve";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var target = call.Required<EntityReference>("Target");
        call.Table = call.Metadata.Table(target.LogicalName).LogicalName;
        if (call.Optional<RelationshipQueryCollection>("RelatedEntitiesQuery") is not null)
        {
            throw DataverseFault.UnknownParameter("Retrieve", "RelatedEntitiesQuery");
        }

        KeyResolution.Resolve(call, target);
        call.RowId = target.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Read);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var columns = call.Optional<ColumnSet>("ColumnSet") ?? new ColumnSet(allColumns: false);
        var row = call.Environment.Rows.Find(call.Unit, call.Table, call.RowId, columns) ?? throw DataverseFault.RowNotFound(call.Table, call.RowId);
        SecuredColumns.LeaveOut(call.Principal, call.Metadata, row);
        call.Environment.Snapshot.Labels.Translate(row, call.Principal.Language);
        call.Environment.Importing.Show(row);
        new RowFormatter(call).Format(row);
        call.Output["Entity"] = row;
    }
}
