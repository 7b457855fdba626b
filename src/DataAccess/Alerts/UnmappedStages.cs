using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>
/// Keeps the findings about stages without mapping: one per stage, about the settings and not about a deal, for administrators.
/// Raised when a deal meets the stage, ended when the stage is mapped.
/// </summary>
public static class UnmappedStages
{
    /// <summary>Brings the findings in line with the settings: one read, and writes only for what changed.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="metNow">Stages that deals were found in now.</param>
    /// <param name="titleOf">Words an alert's stored title.</param>
    /// <param name="now">The moment (UTC).</param>
    public static void Reconcile(
        IOrganizationService service, ProductSettings settings, IReadOnlyCollection<MetStage> metNow, Func<Finding, string> titleOf, DateTime now)
    {
        var query = new QueryExpression(AlertTable.Table) { ColumnSet = new ColumnSet(AlertRow.Columns) };
        query.Criteria.AddCondition(AlertTable.Rule, ConditionOperator.Equal, RuleCatalogue.Find(RuleCodes.StageUnmapped)!.OptionValue);
        query.Criteria.AddCondition(AlertTable.State, ConditionOperator.NotEqual, (int)AlertState.Resolved);
        var stored = service.ReadAll(query).Select(AlertRow.ToStored).ToArray();
        var plan = Reconciliation.Plan(StageUnmapped.Evaluate(metNow, stored, settings, now), stored, now);
        new AlertWriter(service, titleOf, now).Carry(plan, new AlertPlace(DealId: null, AccountId: null, Owner: null));
    }
}
