using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Pursuit;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Pursuit;

/// <summary>Keeps scores and ranks of the evaluations of a team's open deals. A team is a business unit.</summary>
public static class DealRanks
{
    /// <summary>Brings the ranks of the deal's team in line: two reads, and a write only for an evaluation whose score or rank changed.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="dealId">The deal.</param>
    /// <param name="unitBefore">The team that had the deal; its ranks are brought in line, too, when it is another.</param>
    /// <returns>How many were written.</returns>
    public static int Refresh(IOrganizationService service, Guid dealId, Guid? unitBefore = null)
    {
        var deal = service
            .RetrieveMultiple(Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, new[] { dealId }, OpportunityTable.OwningBusinessUnit))
            .Entities.FirstOrDefault();
        return new[] { deal?.Lookup(OpportunityTable.OwningBusinessUnit), unitBefore }
            .Where(unit => unit is not null)
            .Distinct()
            .Sum(unit => RefreshUnit(service, unit!.Value));
    }

    private static int RefreshUnit(IOrganizationService service, Guid unit)
    {
        var changes = DealRanking.Changes(service.ReadAll(OfUnit(unit)).Select(ToEvaluation).ToArray());
        foreach (var place in changes)
        {
            service.Update(new Entity(DealEvaluationTable.Table, place.EvaluationId)
            {
                [DealEvaluationTable.Score] = place.Score,
                [DealEvaluationTable.Rank] = place.Rank,
            });
        }

        return changes.Count;
    }

    private static QueryExpression OfUnit(Guid unit)
    {
        var query = new QueryExpression(DealEvaluationTable.Table)
        {
            ColumnSet = new ColumnSet(
                DealEvaluationTable.OpportunityId, DealEvaluationTable.EvaluatedOn, DealEvaluationTable.CreatedOn, DealEvaluationTable.ValueForCustomer,
                DealEvaluationTable.ValueForUs, DealEvaluationTable.Chance, DealEvaluationTable.Risk, DealEvaluationTable.Score, DealEvaluationTable.Rank),
        };
        query.Criteria.AddCondition(DealEvaluationTable.RecordState, ConditionOperator.Equal, 0);
        var deal = query.AddLink(OpportunityTable.Table, DealEvaluationTable.OpportunityId, OpportunityTable.Id);
        deal.LinkCriteria.AddCondition(OpportunityTable.State, ConditionOperator.Equal, (int)DealStatus.Open);
        deal.LinkCriteria.AddCondition(OpportunityTable.OwningBusinessUnit, ConditionOperator.Equal, unit);
        return query;
    }

    private static EvaluatedOpenDeal ToEvaluation(Entity row) => new(
        row.Id,
        row.Lookup(DealEvaluationTable.OpportunityId) ?? Guid.Empty,
        row.Moment(DealEvaluationTable.EvaluatedOn) ?? row.Moment(DealEvaluationTable.CreatedOn) ?? default,
        DealScore.Of(
            row.Whole(DealEvaluationTable.ValueForCustomer),
            row.Whole(DealEvaluationTable.ValueForUs),
            row.Whole(DealEvaluationTable.Chance),
            row.Whole(DealEvaluationTable.Risk)),
        row.GetAttributeValue<decimal?>(DealEvaluationTable.Score),
        row.Whole(DealEvaluationTable.Rank));
}
