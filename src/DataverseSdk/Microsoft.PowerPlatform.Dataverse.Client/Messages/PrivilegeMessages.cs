using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>What a user's roles, and those of his teams, permit: functions bound to the user.</summary>
internal static class PrivilegeMessages
{
    /// <summary>One privilege by its name; no entries when no role grants it.</summary>
    public static Task<Translation> OfUserByNameAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation) =>
        FunctionAsync(request, session, cancellation, $"RetrieveUserPrivilegeByPrivilegeName(PrivilegeName=@n)?@n={RowAddress.Literal(request.Required<string>("PrivilegeName"))}");

    /// <summary>All of them.</summary>
    public static Task<Translation> OfUserAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation) =>
        FunctionAsync(request, session, cancellation, "RetrieveUserPrivileges()");

    private static async Task<Translation> FunctionAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation, string function)
    {
        var user = new EntityReference("systemuser", request.Required<Guid>("UserId"));
        var tables = await RowTables.ReadAsync(session, cancellation, user).ConfigureAwait(false);
        return Translation.Of(
            WebApiCall.Get($"{RowAddress.Of(tables[user.LogicalName], user)}/Microsoft.Dynamics.CRM.{function}"),
            answer => new ParameterCollection { ["RolePrivileges"] = answer.Json.GetProperty("RolePrivileges").EnumerateArray().Select(Privilege).ToArray() });
    }

    private static RolePrivilege Privilege(JsonElement json) => new()
    {
        PrivilegeId = json.GetProperty("PrivilegeId").GetGuid(),
        BusinessUnitId = json.TryGetProperty("BusinessUnitId", out var unit) && unit.ValueKind == JsonValueKind.String ? unit.GetGuid() : Guid.Empty,
        Depth = json.GetProperty("Depth") is { ValueKind: JsonValueKind.Number } number ? (PrivilegeDepth)number.GetInt32() : Enum.Parse<PrivilegeDepth>(json.GetProperty("Depth").GetString()),
    };
}
