using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>
/// Writes the alerts that an organisation's own workflows raise, and ends alerts for them. A workflow does not know what time it is
/// now, so moments are taken from when the platform wrote the row.
/// </summary>
public static class WorkflowAlerts
{
    private const string ResolvedByWorkflow = "Workflow";
    private const int TitleLength = 300;
    private const int SubjectLength = 100;

    // As if all inputs were known: severity alone, as in a rule's rank.
    private static readonly Dictionary<Severity, decimal> Ranks = new() { [Severity.Info] = 1m, [Severity.Warning] = 3m, [Severity.Critical] = 9m };

    /// <summary>Whether a workflow raised it: it has no rule.</summary>
    public static bool IsOne(Entity row) => row.Option(AlertTable.Rule) is null;

    /// <summary>Raises the alert, or brings the one that is there up to date; put aside, it stays so unless it got more severe.</summary>
    /// <param name="service">Writes as the system.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="deal">The deal with owner and account.</param>
    /// <returns>The alert's id.</returns>
    public static Guid Raise(IOrganizationService service, WorkflowAlert alert, Entity deal)
    {
        var stored = Find(service, alert.Key);
        var row = Content(stored is null ? new Entity(AlertTable.Table) : new Entity(AlertTable.Table, stored.Id), alert);
        if (stored is not null)
        {
            var state = stored.Choice<AlertState>(AlertTable.State) ?? AlertState.Open;
            var severity = stored.Choice<Severity>(AlertTable.Severity);
            if (severity == alert.Severity)
            {
                // Workflows start on a severity that is written.
                row.Attributes.Remove(AlertTable.Severity);
            }

            if (alert.Reopens(state, severity ?? Severity.Info))
            {
                row[AlertTable.State] = AlertState.Open.ToOption();
                row[AlertTable.SnoozedUntil] = null;
                row[AlertTable.ActedOn] = null;
                row[AlertTable.DismissalReason] = null;
            }

            service.Update(row);
            Stamp(service, stored.Id, AlertTable.LastSeenOn);
            return stored.Id;
        }

        row[AlertTable.Key] = alert.Key;
        row[AlertTable.Subject] = alert.Subject.Fit(SubjectLength);
        row[AlertTable.State] = AlertState.Open.ToOption();
        row[AlertTable.Surface] = AlertSurface.Card.ToOption();
        row[AlertTable.OpportunityId] = deal.ToEntityReference();
        row[AlertTable.AccountId] = deal.GetAttributeValue<EntityReference>(OpportunityTable.ParentAccountId);
        if (new ResultOwners(service, AlertTable.ReadPrivilege).For(deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId)) is { } owner)
        {
            row[AlertTable.OwnerId] = owner;
        }

        var id = service.Create(row);
        Stamp(service, id, AlertTable.FirstSeenOn, AlertTable.LastSeenOn);
        return id;
    }

    /// <summary>
    /// Ends the deal's alerts of a code: of a workflow, the one of that subject; of a rule, all of it or the one of that subject. An
    /// alert of a rule comes back with the next evaluation while its condition is true.
    /// </summary>
    /// <returns>How many ended.</returns>
    public static int Resolve(IOrganizationService service, Guid dealId, string code, string? subject)
    {
        var ended = AlertReader.Rows(service, new[] { dealId })[dealId].Where(IsMeant).ToList();
        foreach (var row in ended)
        {
            service.Update(new Entity(AlertTable.Table, row.Id)
            {
                [AlertTable.State] = AlertState.Resolved.ToOption(),
                [AlertTable.Key] = AlertKey.Resolved(row.Text(AlertTable.Key) ?? "", row.Id),
                [AlertTable.ResolvedCause] = ResolvedByWorkflow,
            });
            Stamp(service, row.Id, AlertTable.ResolvedOn, AlertTable.LastSeenOn);
        }

        return ended.Count;

        bool IsMeant(Entity row) => AlertRow.RuleCode(row) is { } rule
            ? string.Equals(rule, code, StringComparison.Ordinal) && (string.IsNullOrEmpty(subject) || string.Equals(row.Text(AlertTable.Subject), subject, StringComparison.Ordinal))
            : IsOne(row) && string.Equals(row.Text(AlertTable.Key), WorkflowAlert.KeyOf(dealId, code, subject ?? ""), StringComparison.Ordinal);
    }

    private static Entity? Find(IOrganizationService service, string key)
    {
        var query = new QueryExpression(AlertTable.Table) { ColumnSet = new ColumnSet(AlertTable.State, AlertTable.Severity), TopCount = 1 };
        query.Criteria.AddCondition(AlertTable.Key, ConditionOperator.Equal, key);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static Entity Content(Entity row, WorkflowAlert alert)
    {
        row[AlertTable.Name] = alert.Title.Fit(TitleLength);
        row[AlertTable.Severity] = alert.Severity.ToOption();
        row[AlertTable.ActionCode] = WorkflowAlert.ActionCode;
        row[AlertTable.Facts] = FactsJson.Write(alert.WhatToDo is { } whatToDo ? new[] { Fact.Text(WorkflowAlert.WhatToDoFact, whatToDo) } : Array.Empty<Fact>());
        row[AlertTable.Confidence] = 1m;
        row[AlertTable.Rank] = Ranks[alert.Severity];
        return row;
    }

    private static void Stamp(IOrganizationService service, Guid id, params string[] columns)
    {
        var written = service.Retrieve(AlertTable.Table, id, new ColumnSet(AlertTable.ModifiedOn)).Moment(AlertTable.ModifiedOn);
        var row = new Entity(AlertTable.Table, id);
        foreach (var column in columns)
        {
            row[column] = written;
        }

        service.Update(row);
    }
}
