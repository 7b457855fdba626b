using System.Collections.Generic;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>
/// The results of a deal begin, with the deal or, for one older than the installation, when something first happens to it: named
/// after the deal, owned by its owner if able to read them, and looked up by it.
/// </summary>
[PluginTypeId("bd010005-0000-4000-8000-000000000003")]
public sealed class DealStateBegins : EventShell
{
    private const int NameLength = 300;

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd150007-0000-4000-8000-000000000001", DealStateTable.Table, Stage.PreOperation),
        On.Create("bd150007-0000-4000-8000-000000000002", DealStateTable.Table, Stage.PostOperation),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var service = call.Call.System;
        var dealId = call.Target.GetAttributeValue<EntityReference>(DealStateTable.OpportunityId).Id;
        var deal = service.Retrieve(
            OpportunityTable.Table, dealId, new ColumnSet(OpportunityTable.Name, OpportunityTable.OwnerId, OpportunityTable.State));
        if (call.Call.Context.Stage == (int)Stage.PreOperation)
        {
            Fill(call.Target, deal, new ResultOwners(service, DealStateTable.ReadPrivilege));
        }
        else if (JourneyRows.Status(deal) == DealStatus.Open)
        {
            // A closed deal stays as it is: the platform may refuse the write, and a person's save with it.
            service.Update(new Entity(OpportunityTable.Table, deal.Id)
            {
                [OpportunityTable.DealStateId] = new EntityReference(DealStateTable.Table, call.RowId),
            });
        }
    }

    private static void Fill(Entity state, Entity deal, ResultOwners owners)
    {
        state[DealStateTable.Name] = deal.Text(OpportunityTable.Name)?.Fit(NameLength);
        if (owners.For(deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId)) is { } owner)
        {
            state[DealStateTable.OwnerId] = owner;
        }
    }
}
