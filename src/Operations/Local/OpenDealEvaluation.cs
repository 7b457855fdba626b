using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Sweep;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Local;

/// <summary>Evaluates the deals that are due, page by page, and counts the open alerts.</summary>
/// <param name="service">Calls as a user who may sweep; sends a page again that the platform rolled back because a save met it.</param>
public sealed class OpenDealEvaluation(ResilientService service)
{
    private const int DealsPerPage = 200;

    private static readonly string OpenAlertsByRule = $"""
        <fetch aggregate="true">
          <entity name="{AlertTable.Table}">
            <attribute name="{AlertTable.Rule}" alias="rule" groupby="true" />
            <attribute name="{AlertTable.Id}" alias="alerts" aggregate="count" />
            <filter><condition attribute="{AlertTable.State}" operator="eq" value="{(int)AlertState.Open}" /></filter>
            <order alias="alerts" descending="true" />
          </entity>
        </fetch>
        """;

    /// <summary>
    /// Calls bd_EvaluateDue until nothing is due, or until a page gets nowhere: deals that cannot be evaluated stay due and would be
    /// answered for ever. Returns how many deals were evaluated.
    /// </summary>
    public int Run(Action<int>? progress = null)
    {
        var evaluated = 0;
        SweepPage page;
        string? from = null;
        do
        {
            var request = SweepPage.Request(shard: 1, shards: 1, DealsPerPage, from);
            page = SweepPage.Of(service.Execute(request));
            evaluated += page.Evaluated;
            from = page.ContinueFrom;
            progress?.Invoke(evaluated);
        }
        while (page is { Evaluated: > 0, HasMore: true });
        return evaluated;
    }

    /// <summary>Open alerts for each rule, most first.</summary>
    public IReadOnlyList<(string Rule, int Alerts)> OpenAlerts() =>
    [.. service.RetrieveMultiple(new FetchExpression(OpenAlertsByRule)).Entities.Select(row => (
        row.FormattedValues.TryGetValue("rule", out var label) ? label : ((OptionSetValue?)row.GetAttributeValue<AliasedValue>("rule")?.Value)?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(no rule)",
        Convert.ToInt32(row.GetAttributeValue<AliasedValue>("alerts").Value, System.Globalization.CultureInfo.InvariantCulture)))];
}
