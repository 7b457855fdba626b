using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.ValueMapping;

/// <summary>The stored chart of a deal.</summary>
/// <param name="Id">The chart's row.</param>
/// <param name="Status">Its status as stored.</param>
/// <param name="Map">Its content, without the last step back, which the transition log knows.</param>
public sealed record StoredValueMap(Guid Id, ValueMapStatus? Status, ValueMap Map);

/// <summary>Reads the value mapping charts of deals.</summary>
public static class ValueMapReader
{
    private static readonly string[] LineColumns =
    {
        ValueMapItemTable.ValueMapId, ValueMapItemTable.OpportunityId, ValueMapItemTable.StakeholderId, ValueMapItemTable.BusinessReason,
        ValueMapItemTable.DesiredSolution, ValueMapItemTable.TangibleResult, ValueMapItemTable.IntangibleWin,
        ValueMapItemTable.SuccessMeasure, ValueMapItemTable.FinancialMetric, ValueMapItemTable.Direction, ValueMapItemTable.Nature,
        ValueMapItemTable.Confirmation,
    };

    /// <summary>The charts of the deals, by deal, in two queries; deals without chart are left out.</summary>
    public static IReadOnlyDictionary<Guid, StoredValueMap> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var maps = service.ReadAll(Paging.RowsOf(
            ValueMapTable.Table,
            ValueMapTable.OpportunityId,
            dealIds,
            ValueMapTable.OpportunityId,
            ValueMapTable.Status,
            ValueMapTable.ReviewedOn,
            ValueMapTable.CreatedOn));
        var lines = service
            .ReadAll(Paging.RowsOf(ValueMapItemTable.Table, ValueMapItemTable.OpportunityId, dealIds, LineColumns))
            .Where(row => row.Lookup(ValueMapItemTable.StakeholderId) is not null)
            .ToLookup(row => row.Lookup(ValueMapItemTable.ValueMapId) ?? Guid.Empty, ToLine);
        var found = new Dictionary<Guid, StoredValueMap>();
        foreach (var row in maps.OrderBy(m => m.Moment(ValueMapTable.CreatedOn)).ThenBy(m => m.Id))
        {
            var dealId = row.Lookup(ValueMapTable.OpportunityId) ?? Guid.Empty;
            if (!found.ContainsKey(dealId))
            {
                found.Add(dealId, ToMap(row, lines[row.Id].ToArray()));
            }
        }

        return found;
    }

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
    };
}
