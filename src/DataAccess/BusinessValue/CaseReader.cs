using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.BusinessValue;

/// <summary>Reads business value analyses with their cash flows.</summary>
public static class CaseReader
{
    private const string Deal = "deal";
    private const string Line = "line";
    private const int LastYear = 15;

    /// <summary>The columns that a calculation writes.</summary>
    public static readonly string[] Results =
    {
        BusinessValueAnalysisTable.NetPresentValue, BusinessValueAnalysisTable.Irr, BusinessValueAnalysisTable.IrrOutcome,
        BusinessValueAnalysisTable.Roi, BusinessValueAnalysisTable.PaybackMonths, BusinessValueAnalysisTable.SavingsShare,
        BusinessValueAnalysisTable.OurShare, BusinessValueAnalysisTable.ConfirmedShare, BusinessValueAnalysisTable.HeadlineValue,
    };

    /// <summary>The analysis in two queries; null when it does not exist.</summary>
    public static StoredCase? Read(IOrganizationService service, Guid analysisId)
    {
        var query = Paging.RowsOf(
            BusinessValueAnalysisTable.Table,
            BusinessValueAnalysisTable.Id,
            new[] { analysisId },
            Results.Concat(new[]
            {
                BusinessValueAnalysisTable.OpportunityId, BusinessValueAnalysisTable.HurdleRate, BusinessValueAnalysisTable.HorizonYears,
                BusinessValueAnalysisTable.Method, BusinessValueAnalysisTable.CurrencyId, BusinessValueAnalysisTable.ExchangeRate,
            }).ToArray());
        var deal = query.AddLink(OpportunityTable.Table, BusinessValueAnalysisTable.OpportunityId, OpportunityTable.Id, JoinOperator.LeftOuter);
        deal.EntityAlias = Deal;
        deal.Columns = new ColumnSet(OpportunityTable.HurdleRate, OpportunityTable.CalculationMethod);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row is null ? null : new StoredCase(row, Flows(service, row), Terms(row), Method(row));
    }

    /// <summary>The analyses with a cash flow on that line of the chart, in one query.</summary>
    public static IReadOnlyCollection<Guid> StandingOn(IOrganizationService service, Guid lineId) => service
        .ReadAll(Paging.RowsOf(CashFlowTable.Table, CashFlowTable.ValueMapItemId, new[] { lineId }, CashFlowTable.AnalysisId))
        .Select(row => row.Lookup(CashFlowTable.AnalysisId))
        .Where(id => id is not null)
        .Select(id => id!.Value)
        .Distinct()
        .ToArray();

    private static CaseTerms Terms(Entity row) => new(
        row.GetAttributeValue<decimal?>(BusinessValueAnalysisTable.HurdleRate) ?? row.Joined<decimal?>(Deal, OpportunityTable.HurdleRate),
        row.Whole(BusinessValueAnalysisTable.HorizonYears));

    private static CalculationMethod? Method(Entity row) =>
        row.Choice<CalculationMethod>(BusinessValueAnalysisTable.Method)
        ?? (CalculationMethod?)row.Joined<OptionSetValue>(Deal, OpportunityTable.CalculationMethod)?.Value;

    private static CashFlow[] Flows(IOrganizationService service, Entity analysis)
    {
        var query = Paging.RowsOf(
            CashFlowTable.Table,
            CashFlowTable.AnalysisId,
            new[] { analysis.Id },
            CashFlowTable.Year,
            CashFlowTable.Kind,
            CashFlowTable.Amount,
            CashFlowTable.AmountBase,
            CashFlowTable.CurrencyId,
            CashFlowTable.Source,
            CashFlowTable.Confirmation);
        query.Criteria.AddCondition(CashFlowTable.RecordState, ConditionOperator.Equal, 0);
        var line = query.AddLink(ValueMapItemTable.Table, CashFlowTable.ValueMapItemId, ValueMapItemTable.Id, JoinOperator.LeftOuter);
        line.EntityAlias = Line;
        line.Columns = new ColumnSet(ValueMapItemTable.Source, ValueMapItemTable.Confirmation);
        var money = new CaseMoney(
            analysis.Lookup(BusinessValueAnalysisTable.CurrencyId),
            analysis.GetAttributeValue<decimal?>(BusinessValueAnalysisTable.ExchangeRate) ?? 1m);

        // A flow that nobody finished yet says nothing.
        return service.ReadAll(query)
            .Where(row => row.Whole(CashFlowTable.Year) is >= 0 and <= LastYear
                && row.Choice<CashFlowKind>(CashFlowTable.Kind) is not null
                && row.Amount(CashFlowTable.Amount) is >= 0m)
            .Select(row => Flow(row, money))
            .ToArray();
    }

    // Whose part it is and that it is confirmed may be said of the flow itself or of the line it stands on.
    private static CashFlow Flow(Entity row, CaseMoney money) => new()
    {
        Id = row.Id,
        Year = row.Whole(CashFlowTable.Year)!.Value,
        Kind = row.Choice<CashFlowKind>(CashFlowTable.Kind)!.Value,
        Amount = money.Of(row.Lookup(CashFlowTable.CurrencyId), row.Amount(CashFlowTable.Amount)!.Value, row.Amount(CashFlowTable.AmountBase)),
        Source = row.Choice<ValueSource>(CashFlowTable.Source) ?? (ValueSource?)row.Joined<OptionSetValue>(Line, ValueMapItemTable.Source)?.Value,
        IsConfirmed = row.Choice<Confirmation>(CashFlowTable.Confirmation) == Confirmation.Confirmed
            || row.Joined<OptionSetValue>(Line, ValueMapItemTable.Confirmation)?.Value == (int)Confirmation.Confirmed,
    };
}
