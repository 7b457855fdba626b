using System;
using System.Collections.Generic;
using System.Linq;
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
    // Ids are for good: a new table gets a new one.
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        [StakeholderTable.Table] = "bd110007-0000-4000-8000-000000000001",
        [ValueMapTable.Table] = "bd110007-0000-4000-8000-000000000002",
        [ValueMapItemTable.Table] = "bd110007-0000-4000-8000-000000000003",
        [MilestoneRecordTable.Table] = "bd110007-0000-4000-8000-000000000004",
        [OptionTable.Table] = "bd110007-0000-4000-8000-000000000005",
        [RiskViewTable.Table] = "bd110007-0000-4000-8000-000000000006",
        [InfluenceTable.Table] = "bd110007-0000-4000-8000-000000000007",
        [DealTeamMemberTable.Table] = "bd110007-0000-4000-8000-000000000008",
        [BusinessValueAnalysisTable.Table] = "bd110007-0000-4000-8000-000000000009",
        [CashFlowTable.Table] = "bd110007-0000-4000-8000-000000000010",
        [HypothesisTable.Table] = "bd110007-0000-4000-8000-000000000011",
        [DealEvaluationTable.Table] = "bd110007-0000-4000-8000-000000000012",
        [ValueConfirmationTable.Table] = "bd110007-0000-4000-8000-000000000013",
        [HandoverTable.Table] = "bd110007-0000-4000-8000-000000000014",
        [WinLossReviewTable.Table] = "bd110007-0000-4000-8000-000000000015",
        [ResourceAllocationTable.Table] = "bd110007-0000-4000-8000-000000000016",
        [InternalDecisionTable.Table] = "bd110007-0000-4000-8000-000000000017",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = DealTables.All.Select(table => Added(Ids[table.Table], table.Table)).ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.PostImage;
        if (row.Lookup(DealTable.OpportunityId) is not { } dealId)
        {
            call.Call.Trace.Decision("of no deal", call.RowId);
            return;
        }

        var service = call.Call.System;
        var owner = service
            .Retrieve(OpportunityTable.Table, dealId, new ColumnSet(OpportunityTable.OwnerId))
            .GetAttributeValue<EntityReference>(OpportunityTable.OwnerId);
        if (owner.Id == row.Lookup(StandardColumns.OwnerId))
        {
            call.Call.Trace.Decision("the deal's owner has it", owner.Id);
            return;
        }

        var table = call.Call.Context.PrimaryEntityName;
        if (!UserPrivileges.MayOwn(service, owner, DealTables.Of(table).ReadPrivilege))
        {
            // The platform would refuse that owner, and the person's save with it.
            call.Call.Trace.Decision("stays with its creator", "the deal's owner may not own it", owner.Id);
            return;
        }

        service.Update(new Entity(table, call.RowId) { [StandardColumns.OwnerId] = owner });
        call.Call.Trace.Decision("assigned to the deal's owner", owner.Id);
    }

    private static StepDeclaration Added(string id, string table) => On.Create(id, table, Stage.PostOperation).WithPostImage(DealTable.OpportunityId, StandardColumns.OwnerId);
}
