using System.Collections.Generic;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>A deal is created: its results begin, with the deal's own id, and the deal looks them up.</summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000005")]
public sealed class DealBegins : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110005-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PostOperation)
            .WithPostImage(OpportunityTable.Name, OpportunityTable.OwnerId),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var deal = call.PostImage;
        DealStateWriter.Begin(
            call.Call.System,
            call.RowId,
            deal.Text(OpportunityTable.Name),
            deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId),
            call.Call.Now,
            call.Call.IsBulk);
        call.Call.System.Update(new Entity(OpportunityTable.Table, call.RowId)
        {
            [OpportunityTable.DealStateId] = new EntityReference(DealStateTable.Table, call.RowId),
        });
    }
}
