using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Operations;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>AddMembersTeam and RemoveMembersTeam: actions bound to the team, with the members as rows.</summary>
internal static class TeamMessages
{
    public static async Task<Translation> TranslateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var members = new EntityReferenceCollection([.. request.Required<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id))]);
        var team = new EntityReference("team", request.Required<Guid>("TeamId"));
        var tables = await RowTables.ReadAsync(session, cancellation, team, members, new EntityReference("systemuser")).ConfigureAwait(false);
        return Translation.Of(new WebApiCall(HttpMethod.Post, $"{RowAddress.Of(tables["team"], team)}/Microsoft.Dynamics.CRM.{request.RequestName}")
        {
            Body = JsonBody.Object(json =>
            {
                json.WritePropertyName("Members");
                new ArgumentWriter(tables).Write(json, "Members", members);
            }),
        });
    }

    /// <summary>AddUserToRecordTeam and RemoveUserFromRecordTeam: actions bound to the user.</summary>
    public static async Task<Translation> RecordTeamAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var (user, record) = (new EntityReference("systemuser", request.Required<Guid>("SystemUserId")), request.Required<EntityReference>("Record"));
        var template = new EntityReference("teamtemplate", request.Required<Guid>("TeamTemplateId"));
        var tables = await RowTables.ReadAsync(session, cancellation, user, record, template).ConfigureAwait(false);
        var writer = new ArgumentWriter(tables);
        var call = new WebApiCall(HttpMethod.Post, $"{RowAddress.Of(tables["systemuser"], user)}/Microsoft.Dynamics.CRM.{request.RequestName}")
        {
            Body = JsonBody.Object(json =>
            {
                json.WritePropertyName("Record");
                writer.Write(json, "Record", record);
                json.WritePropertyName("TeamTemplate");
                writer.Write(json, "TeamTemplate", template);
            }),
        };
        return Translation.Of(call, answer => new ParameterCollection { ["AccessTeamId"] = answer.Json.GetProperty("AccessTeamId").GetGuid() });
    }
}
