using System.Text.Json;
using Microsoft.Xrm.Sdk.Organization;

namespace BuyingDynamics.LocalDataverse.WebApi.Operations;

/// <summary>The environment's description, with the addresses that this server has under the name the client used.</summary>
internal static class OrganizationValues
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter json, OrganizationDetail detail, Uri serviceRoot)
    {
        json.WriteStartObject();
        json.WriteString("OrganizationId", detail.OrganizationId);
        json.WriteString("FriendlyName", detail.FriendlyName);
        json.WriteString("OrganizationVersion", detail.OrganizationVersion);
        json.WriteString("EnvironmentId", detail.EnvironmentId);
        json.WriteString("DatacenterId", detail.DatacenterId);
        json.WriteString("Geo", detail.Geo);
        json.WriteString("TenantId", detail.TenantId);
        json.WriteString("UrlName", detail.UrlName);
        json.WriteString("UniqueName", detail.UniqueName);
        json.WriteString("State", $"{detail.State}");
        json.WriteString("SchemaType", detail.SchemaType);
        json.WriteString("OrganizationType", $"{detail.OrganizationType}");
        json.WriteStartObject("Endpoints");
        json.WriteNumber("Count", 2);
        json.WriteBoolean("IsReadOnly", value: false);
        json.WriteStartArray("Keys");
        json.WriteStringValue("WebApplication");
        json.WriteStringValue("OrganizationDataService");
        json.WriteEndArray();
        json.WriteStartArray("Values");
        json.WriteStringValue(new Uri(serviceRoot, "/").AbsoluteUri);
        json.WriteStringValue(serviceRoot.AbsoluteUri);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
