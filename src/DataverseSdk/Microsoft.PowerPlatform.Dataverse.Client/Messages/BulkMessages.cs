using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>CreateMultiple, UpdateMultiple, UpsertMultiple and DeleteMultiple: actions bound to the table's collection.</summary>
internal static class BulkMessages
{
    public static async Task<Translation> TranslateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        if (request.Parameters.TryGetValue("ConcurrencyBehavior", out var behavior) && behavior is ConcurrencyBehavior.IfRowVersionMatches)
            throw Unsupported.Parameter(request.RequestName, "ConcurrencyBehavior.IfRowVersionMatches", "The Web API cannot compare versions of several rows: send UpdateRequests in one ExecuteTransactionRequest.");
        var references = request.Optional<EntityReferenceCollection>("Targets");
        var rows = references is null ? request.Required<EntityCollection>("Targets") : null;
        var name = references is null ? rows.EntityName ?? rows.Entities.FirstOrDefault()?.LogicalName : references.FirstOrDefault()?.LogicalName;
        if (string.IsNullOrEmpty(name))
            throw new DataverseOperationException($"{request.RequestName} names no table (Targets.EntityName) and no rows.");
        var tables = await RowTables.ReadAsync(session, cancellation, rows, references, new EntityReference(name)).ConfigureAwait(false);
        var call = new WebApiCall(HttpMethod.Post, $"{tables[name].EntitySetName}/Microsoft.Dynamics.CRM.{request.RequestName}")
        {
            Body = JsonBody.Object(json =>
            {
                json.WriteStartArray("Targets");
                if (references is not null)
                    Write(json, references, tables);
                else
                    Write(json, request.RequestName, rows, tables);
                json.WriteEndArray();
            }),
        };
        return request.RequestName == "CreateMultiple" ? Translation.Of(call, Ids) : Translation.Of(call);
    }

    private static void Write(Utf8JsonWriter json, string message, EntityCollection rows, TableSet tables)
    {
        var writer = new RowWriter(tables);
        foreach (var row in rows.Entities)
        {
            var table = tables[row.LogicalName];
            var byKey = message != "CreateMultiple" && RowAddress.Id(table, row) == Guid.Empty;
            writer.Write(json, row, isNew: message == "CreateMultiple", withId: true, typed: true, address: byKey ? RowAddress.Of(table, row) : null);
        }
    }

    private static void Write(Utf8JsonWriter json, EntityReferenceCollection references, TableSet tables)
    {
        foreach (var reference in references)
        {
            json.WriteStartObject();
            json.WriteString("@odata.type", $"Microsoft.Dynamics.CRM.{reference.LogicalName}");
            json.WriteString(tables[reference.LogicalName].PrimaryId, reference.Id);
            json.WriteEndObject();
        }
    }

    private static ParameterCollection Ids(WebApiAnswer answer) => new()
    {
        ["Ids"] = answer.Json.GetProperty("Ids").EnumerateArray().Select(id => id.GetGuid()).ToArray(),
    };
}
