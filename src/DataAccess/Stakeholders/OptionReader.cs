using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>The options of a deal and the risks felt in them.</summary>
/// <param name="Options">What the customer weighs.</param>
/// <param name="RiskViews">Who feels which risk in it.</param>
public sealed record DealOptions(IReadOnlyList<DealOption> Options, IReadOnlyList<RiskView> RiskViews)
{
    /// <summary>A deal without options.</summary>
    public static readonly DealOptions None = new(Array.Empty<DealOption>(), Array.Empty<RiskView>());
}

/// <summary>Reads the options of deals.</summary>
public static class OptionReader
{
    private const string Risk = "risk";

    /// <summary>The options with their risk views, by deal, in one query; deals without options are left out.</summary>
    public static IReadOnlyDictionary<Guid, DealOptions> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            OptionTable.Table, OptionTable.OpportunityId, dealIds, OptionTable.OpportunityId, OptionTable.Name, OptionTable.Kind, OptionTable.DroppedOn);
        query.Criteria.AddCondition(OptionTable.RecordState, ConditionOperator.Equal, 0);
        var risk = query.AddLink(RiskViewTable.Table, OptionTable.Id, RiskViewTable.OptionId, JoinOperator.LeftOuter);
        risk.EntityAlias = Risk;
        risk.Columns = new ColumnSet(
            RiskViewTable.Id, RiskViewTable.StakeholderId, RiskViewTable.OrganisationalRisk, RiskViewTable.PersonalRisk, RiskViewTable.Mitigation);
        risk.LinkCriteria.AddCondition(RiskViewTable.RecordState, ConditionOperator.Equal, 0);
        query.OrderByBoth(OptionTable.Id, risk, RiskViewTable.Id);
        return service.ReadAll(query)
            .GroupBy(row => row.Lookup(OptionTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(deal => deal.Key, deal => new DealOptions(
                deal.GroupBy(row => row.Id).Select(rows => ToOption(rows.First())).ToArray(),
                deal.Select(ToRiskView).Where(view => view is not null).Select(view => view!).ToArray()));
    }

    private static DealOption ToOption(Entity row) => new(
        row.Id, row.Text(OptionTable.Name) ?? "", row.Choice<OptionKind>(OptionTable.Kind), row.Moment(OptionTable.DroppedOn));

    private static RiskView? ToRiskView(Entity option)
    {
        var row = option.JoinedRow(Risk, RiskViewTable.Table, RiskViewTable.Id);
        return row?.Lookup(RiskViewTable.StakeholderId) is not { } stakeholder ? null : new RiskView
        {
            Id = row.Id,
            StakeholderId = stakeholder,
            OptionId = option.Id,
            Organisational = row.Whole(RiskViewTable.OrganisationalRisk),
            Personal = row.Whole(RiskViewTable.PersonalRisk),
            Mitigation = row.Text(RiskViewTable.Mitigation),
        };
    }
}
