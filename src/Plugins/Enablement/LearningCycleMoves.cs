using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Enablement;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Enablement;

/// <summary>A learning cycle begins or moves: training, practice deal, learning, coaching; the next training opens after the coaching.</summary>
[PluginTypeId("bd010022-0000-4000-8000-000000000002")]
public sealed class LearningCycleMoves : EventShell
{
    private static readonly string[] Columns =
    {
        LearningCycleTable.Step, LearningCycleTable.RepId, LearningCycleTable.OpportunityId, LearningCycleTable.Worked, LearningCycleTable.DidNotWork,
        LearningCycleTable.CoachId, LearningCycleTable.CoachedOn,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd1c0004-0000-4000-8000-000000000001", LearningCycleTable.Table, Stage.PreOperation),
        On.Update("bd1c0004-0000-4000-8000-000000000002", LearningCycleTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.IsLinkRemoval(OpportunityTable.Table, LearningCycleTable.OpportunityId))
        {
            call.Call.Trace.Decision("the practice deal goes, what was learned stays", call.RowId);
            return;
        }

        var row = call.Row.After;
        var rep = row.Lookup(LearningCycleTable.RepId) ?? call.Call.UserId;
        var step = row.Choice<LearningStep>(LearningCycleTable.Step) ?? LearningStep.Training;
        var move = new CycleMove(
            call.IsCreate ? null : call.Row.Stored.Choice<LearningStep>(LearningCycleTable.Step) ?? LearningStep.Training,
            step,
            row.Lookup(LearningCycleTable.OpportunityId),
            row.Text(LearningCycleTable.Worked) ?? row.Text(LearningCycleTable.DidNotWork),
            row.Lookup(LearningCycleTable.CoachId),
            row.Moment(LearningCycleTable.CoachedOn),
            call.IsCreate && HasUncoachedCycle(call.Call.System, rep));
        if (EnablementSteps.Check(move) is { } problem)
        {
            throw new ExpectedStopException(Messages.Enablement(problem));
        }

        if (call.IsCreate)
        {
            call.Target[LearningCycleTable.Step] = step.ToOption();
            call.Target[LearningCycleTable.RepId] = new EntityReference(SystemUserTable.Table, rep);
            call.Target[LearningCycleTable.Name] = row.Text(LearningCycleTable.Name) ?? row.Text(LearningCycleTable.Competency);
        }
    }

    private static bool HasUncoachedCycle(IOrganizationService service, Guid rep)
    {
        var query = new QueryExpression(LearningCycleTable.Table) { ColumnSet = new ColumnSet(LearningCycleTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(LearningCycleTable.RepId, ConditionOperator.Equal, rep);
        query.Criteria.AddCondition(LearningCycleTable.RecordState, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(LearningCycleTable.CoachedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(LearningCycleTable.Step, ConditionOperator.NotEqual, (int)LearningStep.Closed);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
