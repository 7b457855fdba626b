using System.Collections.Generic;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// Somebody adds a row to a deal: it belongs to the deal's owner, whoever adds it. Assigned after the row was written, because who
/// may create for himself only is refused a row that begins with another owner.
/// </summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000007")]
public sealed class DealRowIsAdded : EventShell
{
    // Every child table names owner and deal by the same columns.
    private const string OwnerId = StakeholderTable.OwnerId;
    private const string DealId = StakeholderTable.OpportunityId;

    private static readonly Dictionary<string, string> ReadPrivileges = new(System.StringComparer.Ordinal)
    {
        [StakeholderTable.Table] = StakeholderTable.ReadPrivilege,
        [ValueMapTable.Table] = ValueMapTable.ReadPrivilege,
        [ValueMapItemTable.Table] = ValueMapItemTable.ReadPrivilege,
        [MilestoneRecordTable.Table] = MilestoneRecordTable.ReadPrivilege,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        Added("bd110007-0000-4000-8000-000000000001", StakeholderTable.Table),
        Added("bd110007-0000-4000-8000-000000000002", ValueMapTable.Table),
        Added("bd110007-0000-4000-8000-000000000003", ValueMapItemTable.Table),
        Added("bd110007-0000-4000-8000-000000000004", MilestoneRecordTable.Table),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.PostImage;
        var service = call.Call.System;
        var owner = service
            .Retrieve(OpportunityTable.Table, row.GetAttributeValue<EntityReference>(DealId).Id, new ColumnSet(OpportunityTable.OwnerId))
            .GetAttributeValue<EntityReference>(OpportunityTable.OwnerId);
        if (owner.Id == row.Lookup(OwnerId))
        {
            call.Call.Trace.Decision("the deal's owner has it", owner.Id);
            return;
        }

        var table = call.Call.Context.PrimaryEntityName;
        if (!UserPrivileges.MayOwn(service, owner, ReadPrivileges[table]))
        {
            // The platform would refuse that owner, and the person's save with it.
            call.Call.Trace.Decision("stays with its creator", "the deal's owner may not own it", owner.Id);
            return;
        }

        service.Update(new Entity(table, call.RowId) { [OwnerId] = owner });
        call.Call.Trace.Decision("assigned to the deal's owner", owner.Id);
    }

    private static StepDeclaration Added(string id, string table) => On.Create(id, table, Stage.PostOperation).WithPostImage(DealId, OwnerId);
}
