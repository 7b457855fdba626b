using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.RuleReports;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Reads what became of alerts.</summary>
public static class AlertRecords
{
    /// <summary>The alerts that came up since a moment, page by page; alerts of rules of another version are left out.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="since">From when (UTC).</param>
    public static IEnumerable<AlertRecord> Since(IOrganizationService service, DateTime since)
    {
        var query = new QueryExpression(AlertTable.Table)
        {
            ColumnSet = new ColumnSet(
                AlertTable.Rule, AlertTable.CreatedOn, AlertTable.ActedOn, AlertTable.DismissalReason, AlertTable.ResolvedOn, AlertTable.ResolvedCause),
        };
        query.Criteria.AddCondition(AlertTable.CreatedOn, ConditionOperator.GreaterEqual, since);
        return service.ReadAll(query).Where(row => AlertRow.RuleCode(row) is not null).Select(row => new AlertRecord
        {
            RuleCode = AlertRow.RuleCode(row)!,
            RaisedOn = row.Moment(AlertTable.CreatedOn) ?? since,
            ActedOn = row.Moment(AlertTable.ActedOn),
            DismissedAs = row.Choice<DismissalReason>(AlertTable.DismissalReason),
            ResolvedOn = row.Moment(AlertTable.ResolvedOn),
            Cause = Enum.TryParse<ResolutionCause>(row.Text(AlertTable.ResolvedCause), out var cause) ? cause : null,
        });
    }
}
