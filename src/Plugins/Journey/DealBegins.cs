using System.Collections.Generic;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>A deal is created: its results begin, due at once.</summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000005")]
public sealed class DealBegins : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110005-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PostOperation),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call) => DealStateWriter.MarkDue(call.Call.System, call.RowId, call.Call.Now, call.Call.IsBulk);
}
