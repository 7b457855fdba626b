using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.DataAccess.ValueRealization;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.ValueRealization;

/// <summary>The day the customer went live becomes known or changes: confirmations that are still planned move along.</summary>
[PluginTypeId("bd010011-0000-4000-8000-000000000002")]
public sealed class GoLiveIsSet : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd170002-0000-4000-8000-000000000001", HandoverTable.Table, Stage.PostOperation).Ranked(2),
        On.Update("bd170002-0000-4000-8000-000000000002", HandoverTable.Table, Stage.PostOperation, HandoverTable.GoLiveOn)
            .WithPreImage(HandoverTable.GoLiveOn, HandoverTable.OpportunityId)
            .Ranked(2),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var handover = call.Row.After;
        if (!call.Row.Changes(HandoverTable.GoLiveOn) || handover.Lookup(HandoverTable.OpportunityId) is not { } dealId)
        {
            call.Call.Trace.Decision("the go-live stays", handover.Moment(HandoverTable.GoLiveOn));
            return;
        }

        var service = call.Call.System;
        var deal = service.Retrieve(OpportunityTable.Table, dealId, new ColumnSet(OpportunityTable.ExpectedGoLiveOn));
        var won = WonDealReader.Read(service, deal, handover.Moment(HandoverTable.GoLiveOn), SettingsReader.Read(service).ConfirmationDueDays);
        var plan = ConfirmationPlan.OnNewGoLive(won, call.Row.Stored.Moment(HandoverTable.GoLiveOn) ?? won.ExpectedLiveOn);
        ConfirmationWriter.Carry(service, plan, dealId, accountId: null, owner: null);
        call.Call.Trace.Decision("confirmations moved", plan.Move.Count);
    }
}
