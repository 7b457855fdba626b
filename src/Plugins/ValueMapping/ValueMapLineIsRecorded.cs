using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.ValueMapping;

/// <summary>A line of a chart is recorded: of a stakeholder of the chart's own deal, which the line takes over.</summary>
[PluginTypeId("bd010003-0000-4000-8000-000000000002")]
public sealed class ValueMapLineIsRecorded : EventShell
{
    private static readonly string[] Columns = { ValueMapItemTable.ValueMapId, ValueMapItemTable.StakeholderId, ValueMapItemTable.OpportunityId };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd130002-0000-4000-8000-000000000001", ValueMapItemTable.Table, Stage.PreOperation),
        On.Update("bd130002-0000-4000-8000-000000000002", ValueMapItemTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.IsLinkRemoval(StakeholderTable.Table, ValueMapItemTable.StakeholderId)
            || call.IsLinkRemoval(OpportunityTable.Table, ValueMapItemTable.OpportunityId))
        {
            call.Call.Trace.Decision("what the line points to goes", call.RowId);
            return;
        }

        var line = call.Row.After;
        var mapId = line.Lookup(ValueMapItemTable.ValueMapId) ?? throw new ExpectedStopException(Messages.Missing("Column.ValueMap"));
        var stakeholderId = line.Lookup(ValueMapItemTable.StakeholderId)
            ?? throw new ExpectedStopException(Messages.Missing("Column.Stakeholder"));
        var service = call.Call.System;
        var map = service.Retrieve(ValueMapTable.Table, mapId, new ColumnSet(ValueMapTable.OpportunityId));
        var stakeholder = service.Retrieve(
            StakeholderTable.Table, stakeholderId, new ColumnSet(StakeholderTable.OpportunityId, StakeholderTable.Name, StakeholderTable.LeftOn));
        var dealId = map.Lookup(ValueMapTable.OpportunityId) ?? throw new ExpectedStopException(Messages.Missing("Column.Opportunity"));
        if (call.IsCreate || call.Row.Changes(ValueMapItemTable.ValueMapId))
        {
            CallerRights.RequireSight(call.Call, dealId);
        }

        if (!call.IsCreate && call.Row.Stored.Lookup(ValueMapItemTable.OpportunityId) is { } before && before != dealId)
        {
            throw new ExpectedStopException(Messages.DealCannotChange());
        }

        if (NamesAnotherDeal(call, dealId))
        {
            throw new ExpectedStopException(Messages.SystemColumn(ValueMapItemTable.Table, ValueMapItemTable.OpportunityId));
        }

        if (ValueMapLineCheck.Check(dealId, stakeholder.Lookup(StakeholderTable.OpportunityId) ?? default) is { } problem)
        {
            throw new ExpectedStopException(Messages.ValueMapLine(problem));
        }

        call.Target[ValueMapItemTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId);
        if (call.Row.Changes(ValueMapItemTable.StakeholderId))
        {
            call.Target[ValueMapItemTable.OwnerLeft] = stakeholder.Moment(StakeholderTable.LeftOn) is not null;
        }

        if (call.IsCreate && string.IsNullOrWhiteSpace(call.Target.Text(ValueMapItemTable.Name)))
        {
            call.Target[ValueMapItemTable.Name] = stakeholder.Text(StakeholderTable.Name);
        }
    }

    // A form may send the chart's deal along, or nothing for a new line; anything else would be overwritten without a word.
    private static bool NamesAnotherDeal(EventCall call, Guid dealId)
    {
        var written = call.Target.Lookup(ValueMapItemTable.OpportunityId);
        return call.Target.Contains(ValueMapItemTable.OpportunityId) && written != dealId && !(call.IsCreate && written is null);
    }
}
