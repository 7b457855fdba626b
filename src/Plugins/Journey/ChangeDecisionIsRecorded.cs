using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// A person records the customer's change decision: days in an order that can be, and a decision recorded anew is re-confirmed.
/// </summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000004")]
public sealed class ChangeDecisionIsRecorded : EventShell
{
    private static readonly string[] Columns =
    {
        OpportunityTable.ChangeDecision, OpportunityTable.ChangeDecidedOn, OpportunityTable.ChangeRevisitOn,
        OpportunityTable.CustomerDecisionDate, OpportunityTable.ExpectedGoLiveOn,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110004-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PreOperation),
        On.Update("bd110004-0000-4000-8000-000000000002", OpportunityTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        if (Array.Exists(Columns, row.Writes))
        {
            var problems = DealDates.Check(JourneyRows.Change(row.After), call.Call.Now);
            if (problems.Count > 0)
            {
                throw new ExpectedStopException(Messages.DealDates(problems[0]));
            }
        }

        if (!call.IsCreate && (row.Writes(OpportunityTable.ChangeDecision) || row.Writes(OpportunityTable.ChangeDecidedOn)))
        {
            call.Target[OpportunityTable.ChangeDecisionReconfirm] = false;
        }
    }
}
