using System.Text.Json;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace BuyingDynamics.LocalDataverse.WebApi.Operations;

/// <summary>Writes the results of an action or function.</summary>
public static class OperationResult
{
    /// <summary>200 with one property for each result; results that were not set are null.</summary>
    public static WebApiAnswer Answer(WebApiRequest request, OperationDefinition operation, OrganizationResponse response) => WebApiAnswer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", ContextAddress.OfResult(request, operation.Name));
        foreach (var result in operation.Results)
        {
            json.WritePropertyName(result.PublishedName);
            Write(json, request, response.Results.TryGetValue(result.Name, out var value) ? value : null);
        }

        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, WebApiRequest request, object? value)
    {
        switch (value)
        {
            case Entity row:
                WriteRow(json, request, row);
                break;
            case EntityCollection rows:
                json.WriteStartArray();
                foreach (var row in rows.Entities)
                {
                    WriteRow(json, request, row);
                }

                json.WriteEndArray();
                break;
            case EntityReference reference:
                json.WriteStartObject();
                json.WriteString("@odata.type", $"#{WebApiModel.Namespace}.{reference.LogicalName}");
                json.WriteString(request.Catalog.Table(reference.LogicalName).PrimaryId, reference.Id);
                json.WriteEndObject();
                break;
            case Guid[] ids:
                json.WriteStartArray();
                foreach (var id in ids)
                {
                    json.WriteStringValue(id);
                }

                json.WriteEndArray();
                break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            case AccessRights rights:
                json.WriteStringValue($"{rights}");
                break;
            case PrincipalAccess[] accesses:
                AccessValues.Write(json, accesses, principal => Write(json, request, principal));
                break;
            case RolePrivilege[] privileges:
                AccessValues.Write(json, privileges);
                break;
            case OrganizationDetail detail:
                OrganizationValues.Write(json, detail, request.ServiceRoot);
                break;
            case StageSolutionResults results:
                SolutionValues.Write(json, results);
                break;
            default:
                ValueWriter.Write(json, value, column: null);
                break;
        }
    }

    private static void WriteRow(Utf8JsonWriter json, WebApiRequest request, Entity row)
    {
        var table = request.Catalog.Table(row.LogicalName);
        var present = WebApiNames.Columns(table).Where(column => row.Contains(column.LogicalName)).ToList();
        json.WriteStartObject();
        json.WriteString("@odata.type", $"#{WebApiModel.Namespace}.{row.LogicalName}");
        new RowWriter(request).Write(json, new SelectedRow(new RowSelection(table, present, []), row, new Dictionary<string, IReadOnlyList<SelectedRow>>(StringComparer.Ordinal)));
        json.WriteEndObject();
    }
}
