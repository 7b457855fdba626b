using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// Merge: the master takes the columns of UpdateContent and every row that pointed to the subordinate, which is deactivated and points to
/// its master.
/// </summary>
internal sealed class MergeMessage : MessageHandler
{
    private static readonly string[] Mergeable = ["account", "contact", "lead"];

    /// <inheritdoc/>
    public override string RequestName => "Merge";

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var master = call.Required<EntityReference>("Target");
        call.Table = call.Metadata.Table(master.LogicalName).LogicalName;
        call.RowId = master.Id;
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Write);
        RowAccess.Demand(call, call.Definition, call.Required<Guid>("SubordinateId"), AccessRight.Write);
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var subordinate = call.Required<Guid>("SubordinateId");
        if (!Mergeable.Contains(call.Table, StringComparer.Ordinal) || call.Definition.Find("masterid") is null || subordinate == call.RowId)
        {
            throw DataverseFault.CannotMerge(call.Table);
        }

        var stored = call.Environment.Rows.Find(call.Unit, call.Table, subordinate, new ColumnSet("statecode")) ?? throw DataverseFault.RowNotFound(call.Table, subordinate);
        if (stored.GetAttributeValue<OptionSetValue>("statecode") is { Value: not 0 })
        {
            throw DataverseFault.CannotMerge(call.Table);
        }

        if (call.Optional<Entity>("UpdateContent") is { Attributes.Count: > 0 } content)
        {
            content.LogicalName = call.Table;
            content.Id = call.RowId;
            call.Nested(new UpdateRequest { Target = content });
        }

        Cascades.AfterMerge(call, call.Definition, subordinate, call.RowId);
        call.Nested(
            new UpdateRequest
            {
                Target = new Entity(call.Table, subordinate)
                {
                    ["statecode"] = new OptionSetValue(1),
                    ["merged"] = true,
                    ["masterid"] = new EntityReference(call.Table, call.RowId),
                },
            },
            call.Caller.As(call.Environment.SystemUserId));
    }
}
