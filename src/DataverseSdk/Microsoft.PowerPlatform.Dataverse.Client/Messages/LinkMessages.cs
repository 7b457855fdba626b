using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Associate and Disassociate: references under the navigation property of the relationship, one for each related row.</summary>
internal static class LinkMessages
{
    public static async Task<Translation> AssociateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var (table, tables, target, relationship, related) = await ReadAsync(request, session, cancellation).ConfigureAwait(false);
        return new Translation(
            [.. related.Select(row =>
            {
                var isMany = Many(table, relationship, row) is not null;
                return new WebApiCall(isMany ? HttpMethod.Post : HttpMethod.Put, $"{RowAddress.Of(table, target)}/{Navigation(table, relationship, row)}/$ref")
                {
                    Body = JsonBody.Object(json => json.WriteString("@odata.id", $"{session.Connection.ServiceRoot}{RowAddress.Of(tables[row.LogicalName], row)}")),
                };
            })],
            _ => []);
    }

    public static async Task<Translation> DisassociateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var (table, _, target, relationship, related) = await ReadAsync(request, session, cancellation).ConfigureAwait(false);
        return new Translation(
            [.. related.Select(row => new WebApiCall(
                HttpMethod.Delete,
                $"{RowAddress.Of(table, target)}/{Navigation(table, relationship, row)}{(Many(table, relationship, row) is null ? string.Empty : $"({row.Id:D})")}/$ref"))],
            _ => []);
    }

    private static async Task<(TableShape Table, TableSet Tables, EntityReference Target, Relationship Relationship, EntityReferenceCollection Related)> ReadAsync(
        OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var target = request.Required<EntityReference>("Target");
        var related = request.Required<EntityReferenceCollection>("RelatedEntities");
        if (related.Count == 0)
            throw new DataverseOperationException($"{request.RequestName} names no related rows (RelatedEntities).");
        var tables = await RowTables.ReadAsync(session, cancellation, target, related).ConfigureAwait(false);
        return (tables[target.LogicalName], tables, target, request.Required<Relationship>("Relationship"), related);
    }

    private static string Navigation(TableShape table, Relationship relationship, EntityReference related) =>
        Many(table, relationship, related)?.Navigation
        ?? table.Lookups.FirstOrDefault(path => Is(path.Relationship, relationship) && path.Target == related.LogicalName)?.Navigation
        ?? throw WebApiFault.Exception(0x80047007, $"There is no relationship '{relationship.SchemaName}' between '{table.LogicalName}' and '{related.LogicalName}'.");

    // A table's relationship with itself has both ways; the role says on which side the target is, the many side by default.
    private static CollectionPath Many(TableShape table, Relationship relationship, EntityReference related) =>
        relationship.PrimaryEntityRole == EntityRole.Referencing && table.Lookups.Any(path => Is(path.Relationship, relationship))
            ? null
            : table.Collections.FirstOrDefault(path => Is(path.Relationship, relationship) && path.Target == related.LogicalName);

    private static bool Is(string name, Relationship relationship) => string.Equals(name, relationship.SchemaName, System.StringComparison.OrdinalIgnoreCase);
}
