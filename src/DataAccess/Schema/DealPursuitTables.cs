using System.Collections.Generic;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What the customer confirmed on the way, what we believe, and whether the deal deserves our resources.</summary>
public static class DealPursuitTables
{
    /// <summary>The milestones as the deal has them.</summary>
    public static readonly DealTable MilestoneRecords = new(MilestoneRecordTable.Table, MilestoneRecordTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 4, Due: 150005, Recorded: null),
        HasOwnCheck = true,
        Watched = new[] { MilestoneRecordTable.Status, MilestoneRecordTable.MilestoneId, MilestoneRecordTable.ConfirmedOn },
    };

    /// <summary>What we believe about the customer's problem; some are of an account only.</summary>
    public static readonly DealTable Hypotheses = new(HypothesisTable.Table, HypothesisTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 11, Due: 150110, Recorded: 10),
        IsDealOptional = true,
        Links = new[] { DealLink.ToStakeholder(HypothesisTable.StakeholderId) },
        Watched = new[] { HypothesisTable.OpportunityId, HypothesisTable.Status, HypothesisTable.StakeholderId, HypothesisTable.TestedOn, HypothesisTable.RecordState },
    };

    /// <summary>Whether the deal deserves our resources.</summary>
    public static readonly DealTable Evaluations = new(DealEvaluationTable.Table, DealEvaluationTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 12, Due: 150111, Recorded: 11),
        Watched = new[]
        {
            DealEvaluationTable.EvaluatedOn, DealEvaluationTable.Verdict, DealEvaluationTable.Chance, DealEvaluationTable.Risk,
            DealEvaluationTable.ValueForCustomer, DealEvaluationTable.ValueForUs, DealEvaluationTable.RecordState,
        },
    };

    /// <summary>What of our resources was asked for and granted; follows its evaluation.</summary>
    public static readonly DealTable Allocations = new(ResourceAllocationTable.Table, ResourceAllocationTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 16, Due: 150115, Recorded: 15),
        Parent = ResourceAllocationTable.DealEvaluationId,
        Links = new[] { new DealLink(ResourceAllocationTable.DealEvaluationId, DealEvaluationTable.Table, DealEvaluationTable.Id) },
        Watched = new[] { ResourceAllocationTable.DaysAsked, ResourceAllocationTable.DaysGranted, ResourceAllocationTable.RecordState },
    };

    /// <summary>Decisions of our own that a gate of the customer waits for.</summary>
    public static readonly DealTable InternalDecisions = new(InternalDecisionTable.Table, InternalDecisionTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 17, Due: 150116, Recorded: 16),
        Watched = new[] { InternalDecisionTable.Verdict, InternalDecisionTable.DueOn, InternalDecisionTable.MilestoneId, InternalDecisionTable.RecordState },
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DealTable> All = new[] { MilestoneRecords, Hypotheses, Evaluations, Allocations, InternalDecisions };
}
