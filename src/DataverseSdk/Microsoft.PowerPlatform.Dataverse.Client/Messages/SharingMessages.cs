using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Operations;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Sharing: who may do what with one row.</summary>
internal static class SharingMessages
{
    /// <summary>GrantAccess, ModifyAccess and RevokeAccess: unbound actions.</summary>
    public static async Task<Translation> TranslateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var target = request.Required<EntityReference>("Target");
        var access = request.RequestName == "RevokeAccess" ? null : request.Required<PrincipalAccess>("PrincipalAccess");
        var principal = access is null ? request.Required<EntityReference>("Revokee") : access.Principal;
        var tables = await RowTables.ReadAsync(session, cancellation, target, principal).ConfigureAwait(false);
        var writer = new ArgumentWriter(tables);
        return Translation.Of(new WebApiCall(HttpMethod.Post, request.RequestName)
        {
            Body = JsonBody.Object(json =>
            {
                json.WritePropertyName("Target");
                writer.Write(json, "Target", target);
                json.WritePropertyName(access is null ? "Revokee" : "PrincipalAccess");
                if (access is null)
                {
                    writer.Write(json, "Revokee", principal);
                    return;
                }

                json.WriteStartObject();
                json.WritePropertyName("Principal");
                writer.Write(json, "Principal", principal);
                json.WriteString("AccessMask", Mask(access.AccessMask));
                json.WriteEndObject();
            }),
        });
    }

    /// <summary>RetrievePrincipalAccess: a function bound to the user or team.</summary>
    public static async Task<Translation> RetrievePrincipalAccessAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var (target, principal) = (request.Required<EntityReference>("Target"), request.Required<EntityReference>("Principal"));
        var tables = await RowTables.ReadAsync(session, cancellation, target, principal).ConfigureAwait(false);
        var address = $"{RowAddress.Of(tables[principal.LogicalName], principal)}/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)"
            + $"?@t={new ArgumentWriter(tables).Literal("Target", target)}";
        return Translation.Of(WebApiCall.Get(address), answer => new ParameterCollection { ["AccessRights"] = Rights(answer.Json) });
    }

    /// <summary>RetrieveSharedPrincipalsAndAccess: an unbound function.</summary>
    public static async Task<Translation> RetrieveSharedAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var target = request.Required<EntityReference>("Target");
        var tables = await RowTables.ReadAsync(session, cancellation, target).ConfigureAwait(false);
        var call = WebApiCall.Get($"RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={new ArgumentWriter(tables).Literal("Target", target)}");
        return Translation.Of(call, answer => new ParameterCollection
        {
            ["PrincipalAccesses"] = answer.Json.GetProperty("PrincipalAccesses").EnumerateArray().Select(Access).ToArray(),
        });
    }

    private static PrincipalAccess Access(JsonElement json) => new()
    {
        AccessMask = System.Enum.Parse<AccessRights>(json.GetProperty("AccessMask").GetString()),
        Principal = Principal(json.GetProperty("Principal")),
    };

    // A row of which only the type and the id are there.
    private static EntityReference Principal(JsonElement json)
    {
        var table = json.TryGetProperty("@odata.type", out var type) ? type.GetString()[(type.GetString().LastIndexOf('.') + 1)..]
            : json.TryGetProperty("teamid", out _) ? "team" : "systemuser";
        return new EntityReference(table, (json.TryGetProperty($"{table}id", out var id) ? id : json.GetProperty("ownerid")).GetGuid());
    }

    // "ReadAccess, WriteAccess": both sides write flags by their names.
    private static string Mask(AccessRights rights) => rights.ToString().Replace(" ", string.Empty, System.StringComparison.Ordinal);

    private static AccessRights Rights(JsonElement answer) => System.Enum.Parse<AccessRights>(answer.GetProperty("AccessRights").GetString() is { Length: > 0 } names ? names : "None");
}
