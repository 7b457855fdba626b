using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Pursuit;

/// <summary>Reads deals beside each other, from what their last evaluation stored.</summary>
public static class ComparedDeals
{
    private const int MostChoices = 1000;

    /// <summary>Alias of the joined deal state.</summary>
    public const string State = "state";

    /// <summary>The deals that the caller may see, with their stored figures, in one query.</summary>
    public static IReadOnlyDictionary<Guid, Entity> Deals(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            OpportunityTable.Table,
            OpportunityTable.Id,
            dealIds,
            OpportunityTable.Name,
            OpportunityTable.OwnerId,
            OpportunityTable.JourneyPhase,
            OpportunityTable.StageName,
            OpportunityTable.CustomerDecisionDate);
        var state = query.AddLink(DealStateTable.Table, OpportunityTable.Id, DealStateTable.Id, JoinOperator.LeftOuter);
        state.EntityAlias = State;
        state.Columns = new ColumnSet(
            DealStateTable.WeightedYes, DealStateTable.Coverage, DealStateTable.ContextScore, DealStateTable.TeamCount, DealStateTable.StakeholderCount,
            DealStateTable.IterationCount, DealStateTable.OpenCards);
        return service.ReadAll(query).ToDictionary(row => row.Id);
    }

    /// <summary>
    /// The open deals that the caller may see, those of the team for who leads one, in one query: by owner and name, those with the most
    /// support first read where there are more than one looks through.
    /// </summary>
    public static IReadOnlyList<Entity> Open(IOrganizationService service)
    {
        var query = new QueryExpression(OpportunityTable.Table)
        {
            ColumnSet = new ColumnSet(OpportunityTable.Name, OpportunityTable.OwnerId, OpportunityTable.JourneyPhase),
            TopCount = MostChoices,
        };
        query.Criteria.AddCondition(OpportunityTable.State, ConditionOperator.Equal, (int)DealStatus.Open);
        var state = query.AddLink(DealStateTable.Table, OpportunityTable.Id, DealStateTable.Id, JoinOperator.LeftOuter);
        state.EntityAlias = State;
        state.Columns = new ColumnSet(DealStateTable.WeightedYes);
        state.Orders.Add(new OrderExpression(DealStateTable.WeightedYes, OrderType.Descending));
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities
            .OrderBy(row => row.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId)?.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Text(OpportunityTable.Name), StringComparer.Ordinal)
            .ThenBy(row => row.Id)
            .ToList();
    }

    /// <summary>The latest evaluation of each deal, by deal, in one query; deals without one are left out.</summary>
    public static IReadOnlyDictionary<Guid, Entity> Evaluations(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            DealEvaluationTable.Table,
            DealEvaluationTable.OpportunityId,
            dealIds,
            DealEvaluationTable.OpportunityId,
            DealEvaluationTable.EvaluatedOn,
            DealEvaluationTable.CreatedOn,
            DealEvaluationTable.Score,
            DealEvaluationTable.Rank,
            DealEvaluationTable.Verdict);
        query.Criteria.AddCondition(DealEvaluationTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query)
            .GroupBy(row => row.Lookup(DealEvaluationTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(
                deal => deal.Key,
                deal => deal.OrderByDescending(row => row.Moment(DealEvaluationTable.EvaluatedOn) ?? row.Moment(DealEvaluationTable.CreatedOn))
                    .ThenBy(row => row.Id)
                    .First());
    }
}
