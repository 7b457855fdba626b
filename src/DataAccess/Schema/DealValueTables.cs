using System.Collections.Generic;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What the people of a deal want, and the case that is made of it.</summary>
public static class DealValueTables
{
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
        Links = new[] { DealLink.ToOption(ValueMapItemTable.OptionId), DealLink.ToLine(ValueMapItemTable.MeansFor) },
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
            DealLink.ToAnalysis(CashFlowTable.AnalysisId),
            DealLink.ToLine(CashFlowTable.ValueMapItemId),
        },
        Needed = new[] { CashFlowTable.Year, CashFlowTable.Kind },
        NamedAfter = new[] { DealLink.ToAnalysis(CashFlowTable.AnalysisId) },
        NumberedBy = CashFlowTable.Year,
        Watched = new[]
        {
            CashFlowTable.Year, CashFlowTable.Kind, CashFlowTable.Amount, CashFlowTable.Confirmation, CashFlowTable.Source,
            CashFlowTable.ValueMapItemId, CashFlowTable.RecordState,
        },
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DealTable> All = new[] { ValueMaps, Lines, Analyses, CashFlows };
}
