using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Local;

/// <summary>Evaluates the deals that are due, page by page, and counts the open alerts.</summary>
public sealed class OpenDealEvaluation(IOrganizationService service)
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
        string? from = null;
        bool goesOn;
        do
        {
            var request = new OrganizationRequest("bd_EvaluateDue") { ["MaxDeals"] = DealsPerPage };
            if (!string.IsNullOrEmpty(from))
            {
                request["ContinueFrom"] = from;
            }

            var results = service.Execute(request).Results;
            var onPage = results.TryGetValue("Evaluated", out var page) && page is int deals ? deals : 0;
            evaluated += onPage;
            goesOn = onPage > 0 && results.TryGetValue("HasMore", out var hasMore) && hasMore is true;
            from = results.TryGetValue("ContinueFrom", out var next) ? next as string : null;
            progress?.Invoke(evaluated);
        }
        while (goesOn);
        return evaluated;
    }

    /// <summary>Open alerts for each rule, most first.</summary>
    public IReadOnlyList<(string Rule, int Alerts)> OpenAlerts() =>
    [.. service.RetrieveMultiple(new FetchExpression(OpenAlertsByRule)).Entities.Select(row => (
        row.FormattedValues.TryGetValue("rule", out var label) ? label : ((OptionSetValue?)row.GetAttributeValue<AliasedValue>("rule")?.Value)?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(no rule)",
        Convert.ToInt32(row.GetAttributeValue<AliasedValue>("alerts").Value, System.Globalization.CultureInfo.InvariantCulture)))];
}
