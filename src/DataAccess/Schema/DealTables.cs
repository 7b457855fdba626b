using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>All tables whose rows people add to a deal. What the product writes about a deal is not among them.</summary>
public static class DealTables
{
    /// <summary>The people in the deal.</summary>
    public static readonly DealTable Stakeholders = new(StakeholderTable.Table, StakeholderTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 1, Due: 150002, Recorded: 0),
        HasOwnCheck = true,
        Links = new[]
        {
            Option(StakeholderTable.FavouredOptionId),
            Stakeholder(StakeholderTable.DelegatedToId),
        },
        Watched = new[]
        {
            StakeholderTable.OpportunityId, StakeholderTable.ContactId, StakeholderTable.BuyingRole, StakeholderTable.Function,
            StakeholderTable.Level, StakeholderTable.Authority, StakeholderTable.Influence, StakeholderTable.StanceToChange,
            StakeholderTable.StanceToUs, StakeholderTable.TookChangeDecision, StakeholderTable.VisionAgreed,
            StakeholderTable.IsInitialSponsor, StakeholderTable.JoinedOn, StakeholderTable.LeftOn, StakeholderTable.OnboardedOn,
            StakeholderTable.DelegatedOn, StakeholderTable.DelegatedToId, StakeholderTable.FavouredOptionId, StakeholderTable.Viewpoint,
            StakeholderTable.DesiredResults, StakeholderTable.RecordState,
        },
    };

    /// <summary>The value mapping charts.</summary>
    public static readonly DealTable ValueMaps = new(ValueMapTable.Table, ValueMapTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 2, Due: 150003, Recorded: null),
        HasOwnCheck = true,
        Watched = new[] { ValueMapTable.ReviewedOn, ValueMapTable.Status },
    };

    /// <summary>Their lines; their deal is checked with the chart.</summary>
    public static readonly DealTable Lines = new(ValueMapItemTable.Table, ValueMapItemTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 3, Due: 150004, Recorded: 2),
        HasOwnCheck = true,
        Links = new[] { Option(ValueMapItemTable.OptionId), Line(ValueMapItemTable.MeansFor) },
        Watched = new[]
        {
            ValueMapItemTable.StakeholderId, ValueMapItemTable.BusinessReason, ValueMapItemTable.DesiredSolution,
            ValueMapItemTable.TangibleResult, ValueMapItemTable.IntangibleWin, ValueMapItemTable.SuccessMeasure,
            ValueMapItemTable.FinancialMetric, ValueMapItemTable.Direction, ValueMapItemTable.Nature, ValueMapItemTable.Confirmation,
            ValueMapItemTable.ConfirmedOn,
            ValueMapItemTable.OptionId, ValueMapItemTable.MeansFor, ValueMapItemTable.MeasureDefinitionId, ValueMapItemTable.InitiativeId,
            ValueMapItemTable.MoneyValue, ValueMapItemTable.TimeBasis, ValueMapItemTable.Target, ValueMapItemTable.Source,
        },
    };

    /// <summary>The milestones as the deal has them.</summary>
    public static readonly DealTable MilestoneRecords = new(MilestoneRecordTable.Table, MilestoneRecordTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 4, Due: 150005, Recorded: null),
        HasOwnCheck = true,
        Watched = new[] { MilestoneRecordTable.Status, MilestoneRecordTable.MilestoneId, MilestoneRecordTable.ConfirmedOn },
    };

    /// <summary>What the customer weighs.</summary>
    public static readonly DealTable Options = new(OptionTable.Table, OptionTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 5, Due: 150104, Recorded: 4),
        Watched = new[] { OptionTable.Name, OptionTable.Kind, OptionTable.DroppedOn, OptionTable.RecordState },
    };

    /// <summary>The risk that a stakeholder feels in an option.</summary>
    public static readonly DealTable RiskViews = new(RiskViewTable.Table, RiskViewTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 6, Due: 150105, Recorded: 5),
        Parent = RiskViewTable.StakeholderId,
        Links = new[] { Stakeholder(RiskViewTable.StakeholderId), Option(RiskViewTable.OptionId) },
        Once = new[] { RiskViewTable.StakeholderId, RiskViewTable.OptionId },
        NamedAfter = new[] { Stakeholder(RiskViewTable.StakeholderId), Option(RiskViewTable.OptionId) },
        Watched = new[]
        {
            RiskViewTable.StakeholderId, RiskViewTable.OptionId, RiskViewTable.OrganisationalRisk, RiskViewTable.PersonalRisk,
            RiskViewTable.Mitigation, RiskViewTable.RecordState,
        },
    };

    /// <summary>Who influences whom.</summary>
    public static readonly DealTable Influences = new(InfluenceTable.Table, InfluenceTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 7, Due: 150106, Recorded: 6),
        Parent = InfluenceTable.FromId,
        Links = new[] { Stakeholder(InfluenceTable.FromId), Stakeholder(InfluenceTable.ToId) },
        Once = new[] { InfluenceTable.FromId, InfluenceTable.ToId },
        NamedAfter = new[] { Stakeholder(InfluenceTable.FromId), Stakeholder(InfluenceTable.ToId) },
        Watched = new[] { InfluenceTable.FromId, InfluenceTable.ToId, InfluenceTable.Kind, InfluenceTable.Strength, InfluenceTable.RecordState },
    };

    /// <summary>Our own people in the deal.</summary>
    public static readonly DealTable TeamMembers = new(DealTeamMemberTable.Table, DealTeamMemberTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 8, Due: 150107, Recorded: 7),
        Once = new[] { DealTeamMemberTable.UserId },
        NamedAfter = new[] { new DealLink(DealTeamMemberTable.UserId, SystemUserTable.Table, SystemUserTable.Id, SystemUserTable.FullName) },
        Watched = new[] { DealTeamMemberTable.UserId, DealTeamMemberTable.Role, DealTeamMemberTable.IsActive, DealTeamMemberTable.RecordState },
    };

    /// <summary>The customer's case in numbers. Its results do not count: they follow from the rest.</summary>
    public static readonly DealTable Analyses = new(BusinessValueAnalysisTable.Table, BusinessValueAnalysisTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 9, Due: 150108, Recorded: 8),
        Watched = new[]
        {
            BusinessValueAnalysisTable.Status, BusinessValueAnalysisTable.Method, BusinessValueAnalysisTable.HurdleRate,
            BusinessValueAnalysisTable.HorizonYears, BusinessValueAnalysisTable.ConfirmedOn, BusinessValueAnalysisTable.RecordState,
        },
    };

    /// <summary>The years of a case.</summary>
    public static readonly DealTable CashFlows = new(CashFlowTable.Table, CashFlowTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 10, Due: 150109, Recorded: 9),
        Parent = CashFlowTable.AnalysisId,
        Links = new[]
        {
            Analysis(CashFlowTable.AnalysisId),
            Line(CashFlowTable.ValueMapItemId),
        },
        Needed = new[] { CashFlowTable.Year, CashFlowTable.Kind },
        NamedAfter = new[] { Analysis(CashFlowTable.AnalysisId) },
        NumberedBy = CashFlowTable.Year,
        Watched = new[]
        {
            CashFlowTable.Year, CashFlowTable.Kind, CashFlowTable.Amount, CashFlowTable.Confirmation, CashFlowTable.Source,
            CashFlowTable.ValueMapItemId, CashFlowTable.RecordState,
        },
    };

    /// <summary>What we believe about the customer's problem; some are of an account only.</summary>
    public static readonly DealTable Hypotheses = new(HypothesisTable.Table, HypothesisTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 11, Due: 150110, Recorded: 10),
        IsDealOptional = true,
        Links = new[] { Stakeholder(HypothesisTable.StakeholderId) },
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

    /// <summary>The conversations about the value after the win.</summary>
    public static readonly DealTable Confirmations = new(ValueConfirmationTable.Table, ValueConfirmationTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 13, Due: 150112, Recorded: 12),
        Links = new[] { Stakeholder(ValueConfirmationTable.StakeholderId) },
        NamedAfter = new[] { Stakeholder(ValueConfirmationTable.StakeholderId) },
        NumberedBy = ValueConfirmationTable.Cycle,
        NameSeparator = " · ",
        Watched = new[]
        {
            ValueConfirmationTable.StakeholderId, ValueConfirmationTable.DueOn, ValueConfirmationTable.Stage, ValueConfirmationTable.Outcome,
            ValueConfirmationTable.HeldOn, ValueConfirmationTable.PlannedValue, ValueConfirmationTable.MeasuredValue,
            ValueConfirmationTable.IsInitialSponsor, ValueConfirmationTable.RecordState,
        },
    };

    /// <summary>The handover of a won deal; it knows the day the customer went live.</summary>
    public static readonly DealTable Handovers = new(HandoverTable.Table, HandoverTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 14, Due: 150113, Recorded: 13),
        Watched = new[] { HandoverTable.GoLiveOn, HandoverTable.RecordState },
    };

    /// <summary>What was learnt from how a deal ended.</summary>
    public static readonly DealTable Reviews = new(WinLossReviewTable.Table, WinLossReviewTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 15, Due: 150114, Recorded: 14),
        Watched = new[] { WinLossReviewTable.Status },
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

    /// <summary>All of them, in any order.</summary>
    public static readonly IReadOnlyList<DealTable> All = new[]
    {
        Stakeholders, ValueMaps, Lines, MilestoneRecords, Options, RiskViews, Influences, TeamMembers, Analyses, CashFlows, Hypotheses,
        Evaluations, Confirmations, Handovers, Reviews, Allocations, InternalDecisions,
    };

    /// <summary>The table of that name.</summary>
    /// <exception cref="InvalidOperationException">It is not one of a deal.</exception>
    public static DealTable Of(string table) => All.First(t => string.Equals(t.Table, table, StringComparison.Ordinal));

    private static DealLink Stakeholder(string column) => new(column, StakeholderTable.Table, StakeholderTable.Id);

    private static DealLink Option(string column) => new(column, OptionTable.Table, OptionTable.Id);

    private static DealLink Analysis(string column) => new(column, BusinessValueAnalysisTable.Table, BusinessValueAnalysisTable.Id);

    private static DealLink Line(string column) => new(column, ValueMapItemTable.Table, ValueMapItemTable.Id);
}
