using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Today;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts.Today;

/// <summary>What a person's Today list is made of.</summary>
/// <param name="Deals">All open and won deals of the person.</param>
/// <param name="Names">The names of those deals.</param>
/// <param name="Alerts">The open cards of them, as rows.</param>
public sealed record TodayRows(IReadOnlyList<TodayDeal> Deals, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<Entity> Alerts);

/// <summary>Reads the open cards across a person's deals.</summary>
public static class TodayReader
{
    private const string Deal = "deal";
    private const string Count = "alerts";

    /// <summary>The person's deals and their open cards, in two queries.</summary>
    /// <param name="service">Reads with the person's rights.</param>
    /// <param name="ownerId">The person.</param>
    public static TodayRows Read(IOrganizationService service, Guid ownerId)
    {
        var query = new QueryExpression(OpportunityTable.Table)
        {
            ColumnSet = new ColumnSet(OpportunityTable.Name, OpportunityTable.EstimatedValueBase, OpportunityTable.CustomerDecisionDate),
        };
        OfOwner(query.Criteria, ownerId);
        var deals = service.ReadAll(query);
        return new TodayRows(
            deals.Select(row => new TodayDeal(
                row.Id, ownerId, row.Amount(OpportunityTable.EstimatedValueBase), row.Moment(OpportunityTable.CustomerDecisionDate))).ToArray(),
            deals.ToDictionary(row => row.Id, row => row.Text(OpportunityTable.Name) ?? ""),
            Alerts(service, ownerId));
    }

    /// <summary>The card as Domain ranks it; null for a rule of another version.</summary>
    public static TodayAlert? ToAlert(Entity row) =>
        AlertRow.RuleCode(row) is { } rule && row.Lookup(AlertTable.OpportunityId) is { } deal
            ? new TodayAlert(
                row.Id,
                deal,
                rule,
                row.Choice<Severity>(AlertTable.Severity) ?? Severity.Info,
                row.Number(AlertTable.Rank),
                row.Moment(AlertTable.CreatedOn) ?? default)
            : null;

    /// <summary>What everybody made of each rule's findings since that moment, in two queries that count.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="since">From when (UTC).</param>
    public static IReadOnlyDictionary<string, RuleTrack> Tracks(IOrganizationService service, DateTime since)
    {
        var from = since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var acted = Counts(service, $"<condition attribute='{AlertTable.ActedOn}' operator='ge' value='{from}' />");
        var notRelevant = Counts(
            service,
            $"<condition attribute='{AlertTable.DismissalReason}' operator='eq' value='{(int)DismissalReason.NotRelevant}' />"
            + $"<condition attribute='{AlertTable.ModifiedOn}' operator='ge' value='{from}' />");
        return RuleCatalogue.All
            .Where(rule => acted.ContainsKey(rule.OptionValue) || notRelevant.ContainsKey(rule.OptionValue))
            .ToDictionary(rule => rule.Code, rule => new RuleTrack(Of(acted, rule), Of(notRelevant, rule)), StringComparer.Ordinal);
    }

    private static int Of(Dictionary<int, int> counts, RuleDefinition rule) => counts.TryGetValue(rule.OptionValue, out var count) ? count : 0;

    private static IReadOnlyList<Entity> Alerts(IOrganizationService service, Guid ownerId)
    {
        var query = new QueryExpression(AlertTable.Table) { ColumnSet = new ColumnSet(AlertRow.Columns) };
        query.ColumnSet.AddColumn(AlertTable.CreatedOn);
        query.Criteria.AddCondition(AlertTable.State, ConditionOperator.Equal, (int)AlertState.Open);
        query.Criteria.AddCondition(AlertTable.Surface, ConditionOperator.Equal, (int)AlertSurface.Card);
        var deal = query.AddLink(OpportunityTable.Table, AlertTable.OpportunityId, OpportunityTable.Id);
        deal.EntityAlias = Deal;
        OfOwner(deal.LinkCriteria, ownerId);
        return service.ReadAll(query);
    }

    private static void OfOwner(FilterExpression filter, Guid ownerId)
    {
        filter.AddCondition(OpportunityTable.OwnerId, ConditionOperator.Equal, ownerId);
        filter.AddCondition(OpportunityTable.State, ConditionOperator.NotEqual, (int)DealStatus.Lost);
    }

    private static Dictionary<int, int> Counts(IOrganizationService service, string conditions) => service
        .RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true'><entity name='{AlertTable.Table}'>"
            + $"<attribute name='{AlertTable.Rule}' alias='rule' groupby='true' /><attribute name='{AlertTable.Id}' alias='{Count}' aggregate='count' />"
            + $"<filter>{conditions}</filter></entity></fetch>"))
        .Entities
        .Where(row => Value(row, "rule") is OptionSetValue)
        .ToDictionary(row => ((OptionSetValue)Value(row, "rule")!).Value, row => Convert.ToInt32(Value(row, Count), System.Globalization.CultureInfo.InvariantCulture));

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value;
}
