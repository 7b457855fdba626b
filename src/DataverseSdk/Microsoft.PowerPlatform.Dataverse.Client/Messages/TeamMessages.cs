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
}
