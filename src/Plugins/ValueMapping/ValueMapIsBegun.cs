using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.ValueMapping;

/// <summary>A value mapping chart is begun: one per deal, named after it, without line.</summary>
[PluginTypeId("bd010003-0000-4000-8000-000000000001")]
public sealed class ValueMapIsBegun : EventShell
{
    private const int NameLength = 200;

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd130001-0000-4000-8000-000000000001", ValueMapTable.Table, Stage.PreOperation),
        On.Update("bd130001-0000-4000-8000-000000000002", ValueMapTable.Table, Stage.PreOperation, ValueMapTable.OpportunityId)
            .WithPreImage(ValueMapTable.OpportunityId),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (!call.IsCreate)
        {
            if (call.Row.Changes(ValueMapTable.OpportunityId))
            {
                throw new ExpectedStopException(Messages.DealCannotChange());
            }

            return;
        }

        var dealId = call.Target.Lookup(ValueMapTable.OpportunityId) ?? throw new ExpectedStopException(Messages.Missing("Column.Opportunity"));
        CallerRights.RequireSight(call.Call, dealId);
        if (HasMap(call, dealId))
        {
            throw new ExpectedStopException(Messages.SecondValueMap());
        }

        call.Target[ValueMapTable.Status] = ValueMapStatus.Missing.ToOption();
        if (string.IsNullOrWhiteSpace(call.Target.Text(ValueMapTable.Name)))
        {
            call.Target[ValueMapTable.Name] = call.Call.System
                .Retrieve(OpportunityTable.Table, dealId, new ColumnSet(OpportunityTable.Name))
                .Text(OpportunityTable.Name)?.Fit(NameLength);
        }
    }

    private static bool HasMap(EventCall call, Guid dealId)
    {
        var query = Paging.RowsOf(ValueMapTable.Table, ValueMapTable.OpportunityId, new[] { dealId }, ValueMapTable.Id);
        query.TopCount = 1;
        return call.Call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
