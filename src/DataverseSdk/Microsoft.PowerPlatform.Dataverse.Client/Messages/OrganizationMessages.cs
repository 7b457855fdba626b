using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>RetrieveCurrentOrganization: a function whose answer is one object.</summary>
internal static class OrganizationMessages
{
    public static Task<Translation> RetrieveAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var access = request.Optional<EndpointAccessType>("AccessType");
        return Task.FromResult(Translation.Of(
            WebApiCall.Get($"RetrieveCurrentOrganization(AccessType=@p)?@p=Microsoft.Dynamics.CRM.EndpointAccessType'{access}'"),
            answer => new ParameterCollection { ["Detail"] = Detail(answer.Json.GetProperty("Detail")) }));
    }

    private static OrganizationDetail Detail(JsonElement json)
    {
        var detail = new OrganizationDetail
        {
            OrganizationId = Id(json, "OrganizationId"),
            DatacenterId = Id(json, "DatacenterId"),
            FriendlyName = Text(json, "FriendlyName"),
            UniqueName = Text(json, "UniqueName"),
            UrlName = Text(json, "UrlName"),
            OrganizationVersion = Text(json, "OrganizationVersion"),
            EnvironmentId = Text(json, "EnvironmentId"),
            TenantId = Text(json, "TenantId"),
            Geo = Text(json, "Geo"),
            SchemaType = Text(json, "SchemaType"),
            State = Enum.TryParse<OrganizationState>(Text(json, "State"), out var state) ? state : OrganizationState.Enabled,
            OrganizationType = Enum.TryParse<OrganizationType>(Text(json, "OrganizationType"), out var type) ? type : OrganizationType.Customer,
        };
        if (json.TryGetProperty("Endpoints", out var endpoints) && endpoints.TryGetProperty("Keys", out var keys) && endpoints.TryGetProperty("Values", out var values))
        {
            foreach (var (key, value) in keys.EnumerateArray().Zip(values.EnumerateArray()))
                detail.Endpoints.Add(Enum.Parse<EndpointType>(key.GetString()), value.GetString());
        }

        return detail;
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static Guid Id(JsonElement json, string name) => Guid.TryParse(Text(json, name), out var id) ? id : Guid.Empty;
}
