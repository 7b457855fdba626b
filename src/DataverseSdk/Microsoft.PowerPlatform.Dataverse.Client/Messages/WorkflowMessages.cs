using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>ExecuteWorkflow: an action bound to the workflow.</summary>
internal static class WorkflowMessages
{
    public static async Task<Translation> ExecuteAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        if (request.Parameters.TryGetValue("InputArguments", out var arguments) && arguments is not null)
            throw Unsupported.Parameter("ExecuteWorkflow", "InputArguments", "Workflows take none.");
        var workflow = new EntityReference("workflow", request.Required<Guid>("WorkflowId"));
        var tables = await RowTables.ReadAsync(session, cancellation, workflow).ConfigureAwait(false);
        var call = new WebApiCall(HttpMethod.Post, $"{RowAddress.Of(tables["workflow"], workflow)}/Microsoft.Dynamics.CRM.ExecuteWorkflow")
        {
            Body = JsonBody.Object(json => json.WriteString("EntityId", request.Required<Guid>("EntityId"))),
        };
        return Translation.Of(call, answer => new ParameterCollection { ["Id"] = answer.JsonOrNone is { ValueKind: System.Text.Json.JsonValueKind.Object } job && job.TryGetProperty("asyncoperationid", out var id) ? id.GetGuid() : Guid.Empty });
    }
}
