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

    // "ReadAccess, WriteAccess": both sides write flags by their names.
    private static string Mask(AccessRights rights) => rights.ToString().Replace(" ", string.Empty, System.StringComparison.Ordinal);

    private static AccessRights Rights(JsonElement answer) => System.Enum.Parse<AccessRights>(answer.GetProperty("AccessRights").GetString() is { Length: > 0 } names ? names : "None");
}
