using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.ValueMapping;

/// <summary>The stored chart of a deal.</summary>
/// <param name="Id">The chart's row.</param>
/// <param name="Status">Its status as stored.</param>
/// <param name="Map">Its content, without the last step back, which the transition log knows.</param>
public sealed record StoredValueMap(Guid Id, ValueMapStatus? Status, ValueMap Map);

/// <summary>Reads the value mapping charts of deals.</summary>
public static class ValueMapReader
{
    private const string Line = "line";

    private static readonly string[] LineColumns =
    {
        ValueMapItemTable.Id, ValueMapItemTable.StakeholderId, ValueMapItemTable.BusinessReason,
        ValueMapItemTable.DesiredSolution, ValueMapItemTable.TangibleResult, ValueMapItemTable.IntangibleWin,
        ValueMapItemTable.SuccessMeasure, ValueMapItemTable.FinancialMetric, ValueMapItemTable.Direction, ValueMapItemTable.Nature,
        ValueMapItemTable.Confirmation, ValueMapItemTable.ConfirmedOn, ValueMapItemTable.OptionId,
        ValueMapItemTable.MeasureDefinitionId, ValueMapItemTable.MeansFor,
        ValueMapItemTable.InitiativeId, ValueMapItemTable.MoneyValueBase, ValueMapItemTable.CurrencyId, ValueMapItemTable.TimeBasis,
        ValueMapItemTable.Target, ValueMapItemTable.Source,
    };

    /// <summary>The charts of the deals with their lines, by deal, in one query; deals without chart are left out.</summary>
    public static IReadOnlyDictionary<Guid, StoredValueMap> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            ValueMapTable.Table,
            ValueMapTable.OpportunityId,
            dealIds,
            ValueMapTable.OpportunityId,
            ValueMapTable.Status,
            ValueMapTable.ReviewedOn,
            ValueMapTable.CreatedOn);
        var line = query.AddLink(ValueMapItemTable.Table, ValueMapTable.Id, ValueMapItemTable.ValueMapId, JoinOperator.LeftOuter);
        line.EntityAlias = Line;
        line.Columns = new ColumnSet(LineColumns);
        query.OrderByBoth(ValueMapTable.Id, line, ValueMapItemTable.Id);
        var maps = service.ReadAll(query).GroupBy(row => row.Id);
        var found = new Dictionary<Guid, StoredValueMap>();
        foreach (var rows in maps.OrderBy(m => m.First().Moment(ValueMapTable.CreatedOn)).ThenBy(m => m.Key))
        {
            var map = rows.First();
            var dealId = map.Lookup(ValueMapTable.OpportunityId) ?? Guid.Empty;
            if (!found.ContainsKey(dealId))
            {
                found.Add(dealId, ToMap(map, Lines(rows)));
            }
        }

        return found;
    }

    // A chart comes once per line.
    private static ValueMapLine[] Lines(IEnumerable<Entity> rows) => rows
        .Select(row => row.JoinedRow(Line, ValueMapItemTable.Table, ValueMapItemTable.Id))
        .Where(row => row?.Lookup(ValueMapItemTable.StakeholderId) is not null)
        .Select(row => ToLine(row!))
        .ToArray();

    private static StoredValueMap ToMap(Entity row, IReadOnlyList<ValueMapLine> lines) => new(
        row.Id,
        row.Choice<ValueMapStatus>(ValueMapTable.Status),
        new ValueMap
        {
            CreatedOn = row.Moment(ValueMapTable.CreatedOn),
            ReviewedOn = row.Moment(ValueMapTable.ReviewedOn),
            Lines = lines,
        });

    private static ValueMapLine ToLine(Entity row) => new()
    {
        Id = row.Id,
        StakeholderId = row.Lookup(ValueMapItemTable.StakeholderId)!.Value,
        BusinessReason = row.Text(ValueMapItemTable.BusinessReason),
        DesiredSolution = row.Text(ValueMapItemTable.DesiredSolution),
        TangibleResult = row.Text(ValueMapItemTable.TangibleResult),
        IntangibleWin = row.Text(ValueMapItemTable.IntangibleWin),
        SuccessMeasure = row.Text(ValueMapItemTable.SuccessMeasure),
        Metric = row.Choice<FinancialMetric>(ValueMapItemTable.FinancialMetric),
        Direction = row.Choice<ValueDirection>(ValueMapItemTable.Direction),
        Nature = row.Choice<ValueNature>(ValueMapItemTable.Nature),
        Confirmation = row.Choice<Confirmation>(ValueMapItemTable.Confirmation),
        ConfirmedOn = row.Moment(ValueMapItemTable.ConfirmedOn),
        OptionId = row.Lookup(ValueMapItemTable.OptionId),
        MeasureDefinitionId = row.Lookup(ValueMapItemTable.MeasureDefinitionId),
        MeansForId = row.Lookup(ValueMapItemTable.MeansFor),
        InitiativeId = row.Lookup(ValueMapItemTable.InitiativeId),
        MoneyValue = row.Amount(ValueMapItemTable.MoneyValueBase),
        CurrencyId = row.Lookup(ValueMapItemTable.CurrencyId),
        TimeBasis = row.Choice<TimeBasis>(ValueMapItemTable.TimeBasis),
        Target = row.GetAttributeValue<decimal?>(ValueMapItemTable.Target),
        Source = row.Choice<ValueSource>(ValueMapItemTable.Source),
    };
}
