using System.Globalization;
using System.ServiceModel;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>Counts beforehand what a sweep will take, for the estimate of how long it lasts.</summary>
public static class DueCount
{
    // The platform counts at most 50,000 rows.
    private const uint TooMany = 0x8004E023;

    /// <summary>Deals that are due, or that other rules judged; null when there are more than the platform counts. Changes that nothing noticed come on top.</summary>
    public static long? Read(ResilientService service, DateTime now)
    {
        var version = SettingsReader.Read(service).Version;
        var due = $"""
            <fetch aggregate="true">
              <entity name="{DealStateTable.Table}">
                <attribute name="{DealStateTable.Id}" alias="deals" aggregate="count" />
                <filter type="or">
                  <condition attribute="{DealStateTable.NextDue}" operator="le" value="{now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}" />
                  <condition attribute="{DealStateTable.RuleSetVersion}" operator="ne" value="{System.Security.SecurityElement.Escape(version)}" />
                </filter>
              </entity>
            </fetch>
            """;
        try
        {
            var row = service.RetrieveMultiple(new FetchExpression(due)).Entities.First();
            return Convert.ToInt64(row.GetAttributeValue<AliasedValue>("deals").Value, CultureInfo.InvariantCulture);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (unchecked((uint)fault.Detail.ErrorCode) == TooMany)
        {
            return null;
        }
    }
}
