using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>A deal's own record of a milestone: named after it, in its phase. A shipped one is named in the language of who records it.</summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000006")]
public sealed class MilestoneIsRecorded : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110006-0000-4000-8000-000000000001", MilestoneRecordTable.Table, Stage.PreOperation),
        On.Update(
                "bd110006-0000-4000-8000-000000000002",
                MilestoneRecordTable.Table,
                Stage.PreOperation,
                MilestoneRecordTable.MilestoneId,
                MilestoneRecordTable.OpportunityId)
            .WithPreImage(MilestoneRecordTable.MilestoneId, MilestoneRecordTable.OpportunityId),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        if (!call.IsCreate && row.Changes(MilestoneRecordTable.OpportunityId))
        {
            throw new ExpectedStopException(Messages.DealCannotChange());
        }

        if (row.After.Lookup(MilestoneRecordTable.OpportunityId) is null)
        {
            throw new ExpectedStopException(Messages.Missing("Column.Opportunity"));
        }

        var milestoneId = row.After.Lookup(MilestoneRecordTable.MilestoneId) ?? throw new ExpectedStopException(Messages.Missing("Column.Milestone"));
        if (row.Changes(MilestoneRecordTable.MilestoneId))
        {
            var milestone = call.Call.System.Retrieve(MilestoneTable.Table, milestoneId, new ColumnSet(MilestoneTable.Code, MilestoneTable.Name, MilestoneTable.Phase));
            call.Target[MilestoneRecordTable.Name] = NameOf(call, milestone);
            call.Target[MilestoneRecordTable.Phase] = milestone.GetAttributeValue<OptionSetValue>(MilestoneTable.Phase);
        }
    }

    // Lists show it to everybody in one language, which is that of who records it, as with everything else they write.
    private static string? NameOf(EventCall call, Entity milestone)
    {
        var code = milestone.Text(MilestoneTable.Code);
        var name = milestone.Text(MilestoneTable.Name);
        return ShippedMilestones.IsNamedAsShipped(code, name) ? MilestoneNames.In(UserLanguage.Of(call.Call), code!) : name;
    }
}
