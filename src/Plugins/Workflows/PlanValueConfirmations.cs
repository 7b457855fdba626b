using System.Activities;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.DataAccess.ValueRealization;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>
/// Plan Value Confirmations: plans what a won deal still lacks, as the win itself does; run again, it plans nothing more. For a deal
/// that is not won it plans nothing.
/// </summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000007")]
public sealed class PlanValueConfirmations : ActivityShell
{
    /// <summary>The deal.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>How many confirmations were planned now.</summary>
    [Output("Planned")]
    public OutArgument<int> Planned { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var deal = call.Deal(Deal, OpportunityTable.State, OpportunityTable.OwnerId, OpportunityTable.ParentAccountId, OpportunityTable.ExpectedGoLiveOn);
        if (JourneyRows.Status(deal) != DealStatus.Won)
        {
            call.Trace.Decision("nothing to plan", "not won");
            return;
        }

        // A won deal is read-only for everybody, so who may see it may have it planned.
        var planned = call.AsSystem(service =>
        {
            var liveOn = Handovers.Find(service, deal.Id)?.Moment(HandoverTable.GoLiveOn);
            var plan = ConfirmationPlan.OnWin(WonDealReader.Read(service, deal, liveOn, SettingsReader.Read(service).ConfirmationDueDays));
            var owner = new ResultOwners(service, ValueConfirmationTable.ReadPrivilege).For(deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId));
            ConfirmationWriter.Carry(service, plan, deal.Id, deal.Lookup(OpportunityTable.ParentAccountId), owner);
            return plan.Create.Count;
        });
        call.Trace.Decision("planned", planned);
        Planned.Set(call.Arguments, planned);
    }
}
