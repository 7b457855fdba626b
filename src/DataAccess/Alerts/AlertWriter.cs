using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Carries out a reconciliation plan.</summary>
public sealed class AlertWriter
{
    private const int TitleLength = 300;
    private const int SubjectLength = 100;

    private readonly IOrganizationService service;
    private readonly ResultOwners owners;
    private readonly Func<Finding, string> titleOf;
    private readonly DateTime now;

    /// <summary>Writes through that service.</summary>
    /// <param name="service">Writes as the system.</param>
    /// <param name="titleOf">The stored title: for lists that show no localised column. It never carries a secured fact.</param>
    /// <param name="now">The moment of the evaluation (UTC).</param>
    public AlertWriter(IOrganizationService service, Func<Finding, string> titleOf, DateTime now)
    {
        this.service = service;
        this.titleOf = titleOf;
        this.now = now;
        owners = new ResultOwners(service, AlertTable.ReadPrivilege);
    }

    /// <summary>Writes what the plan names and nothing else.</summary>
    /// <returns>The ids of the created alerts by their keys.</returns>
    public IReadOnlyDictionary<string, Guid> Carry(AlertPlan plan, AlertPlace place)
    {
        foreach (var ended in plan.Resolve)
        {
            Resolve(ended);
        }

        foreach (var update in plan.Update)
        {
            Update(update);
        }

        var created = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var finding in plan.Create)
        {
            created.Add(finding.Key, Create(finding, place));
        }

        return created;
    }

    /// <summary>Ends an alert.</summary>
    public void Resolve(AlertResolution ended) => service.Update(new Entity(AlertTable.Table, ended.AlertId)
    {
        [AlertTable.State] = AlertState.Resolved.ToOption(),
        [AlertTable.Key] = ended.ResolvedKey,
        [AlertTable.ResolvedCause] = ended.Cause.ToString(),
        [AlertTable.ResolvedOn] = now,
        [AlertTable.LastSeenOn] = now,
    });

    private Guid Create(Finding finding, AlertPlace place)
    {
        var row = Content(new Entity(AlertTable.Table), finding);
        row[AlertTable.Key] = finding.Key;
        row[AlertTable.Rule] = new OptionSetValue(RuleCatalogue.Find(finding.RuleCode)!.OptionValue);
        row[AlertTable.Dynamics] = finding.Dynamics.ToOption();
        row[AlertTable.Subject] = finding.Subject.Fit(SubjectLength);
        row[AlertTable.State] = AlertState.Open.ToOption();
        row[AlertTable.FirstSeenOn] = finding.FirstTrueOn;
        row[AlertTable.OpportunityId] = Reference(OpportunityTable.Table, place.DealId);
        row[AlertTable.AccountId] = Reference(AccountTable.Table, place.AccountId);
        if (owners.For(place.Owner) is { } owner)
        {
            row[AlertTable.OwnerId] = owner;
        }

        return service.Create(row);
    }

    private void Update(AlertUpdate update)
    {
        var row = Content(new Entity(AlertTable.Table, update.AlertId), update.Finding);
        if (!update.ChangesSeverity)
        {
            row.Attributes.Remove(AlertTable.Severity);
        }

        if (update.Reopens)
        {
            row[AlertTable.State] = AlertState.Open.ToOption();
            row[AlertTable.SnoozedUntil] = null;
            row[AlertTable.ActedOn] = null;
            row[AlertTable.DismissalReason] = null;
        }

        service.Update(row);
    }

    private Entity Content(Entity row, Finding finding)
    {
        row[AlertTable.Name] = titleOf(finding).Fit(TitleLength);
        row[AlertTable.Severity] = finding.Severity.ToOption();
        row[AlertTable.Surface] = finding.Surface.ToOption();
        row[AlertTable.Facts] = FactsJson.Write(finding.Facts.Open);
        row[AlertTable.SecuredFacts] = FactsJson.Write(finding.Facts.Secured);
        row[AlertTable.ActionCode] = finding.ActionCode;
        row[AlertTable.IsQuestion] = finding.IsQuestion;
        row[AlertTable.Confidence] = finding.Confidence;
        row[AlertTable.Rank] = finding.Rank;
        row[AlertTable.StakeholderId] = Reference(StakeholderTable.Table, finding.StakeholderId);
        row[AlertTable.LastSeenOn] = now;
        return row;
    }

    private static EntityReference? Reference(string table, Guid? id) => id is { } value ? new EntityReference(table, value) : null;
}

/// <summary>Where an alert belongs.</summary>
/// <param name="DealId">The deal; null for a finding about the settings.</param>
/// <param name="AccountId">The deal's account.</param>
/// <param name="Owner">The deal's owner.</param>
public sealed record AlertPlace(Guid? DealId, Guid? AccountId, EntityReference? Owner);
