using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.WebApi.Rows;

/// <summary>POST, PATCH, PUT and DELETE of rows and their properties.</summary>
public static class RowWrite
{
    /// <summary>POST to a collection: 204 with the new row's address, or 201 with the row.</summary>
    public static async Task<WebApiAnswer> CreateAsync(WebApiRequest request, ODataUriParser uri, TableDefinition table) =>
        Create(request, RowRead.Selection(request, uri, table), new RowReader(request).Read(await request.BodyAsync(), table));

    /// <summary>PATCH of a row: updates it, or creates it when there is none and no If-Match forbids it.</summary>
    public static async Task<WebApiAnswer> ChangeAsync(WebApiRequest request, ODataUriParser uri, EntityReference reference)
    {
        var table = request.Catalog.Table(reference.LogicalName);
        // Before anything is written: an answer that cannot be given must not come after a change that cannot be undone.
        var selection = RowRead.Selection(request, uri, table);
        var row = new RowReader(request).Read(await request.BodyAsync(), table);
        if (row.Id != Guid.Empty && row.Id != reference.Id)
        {
            throw DataverseFault.BadPayload($"The body names row {row.Id:D}, the address another one. Leave '{table.PrimaryId}' out of the body: an id cannot be changed.");
        }

        row.Attributes.Remove(table.PrimaryId);
        var headers = request.Http.Request.Headers;
        if (headers.IfMatch.Count > 0)
        {
            Update(request, row, reference, headers.IfMatch.ToString());
        }
        else if (string.Equals(headers.IfNoneMatch, RowTag.Any, StringComparison.Ordinal))
        {
            // Create refuses a row that exists.
            row.Id = reference.Id;
            row.Attributes.AddRange(reference.KeyAttributes.Where(key => !row.Contains(key.Key)));
            return Create(request, selection, row);
        }
        else if (Upsert(request, row, reference))
        {
            return Created(request, selection, reference);
        }

        return request.Preferences.ReturnRow ? WithRow(request, selection, reference, StatusCodes.Status200OK) : Written(request, reference);
    }

    /// <summary>PUT of a property ({"value": ...}), and DELETE of one (null).</summary>
    public static async Task<WebApiAnswer> SetPropertyAsync(WebApiRequest request, EntityReference reference, string property, bool clear)
    {
        var table = request.Catalog.Table(reference.LogicalName);
        var column = WebApiNames.Column(table, property)!;
        if (column.IsLookup)
        {
            throw DataverseFault.BadPayload($"'{property}' can only be read. PATCH the row with \"{column.LogicalName}@odata.bind\" instead.");
        }

        object? value = null;
        if (!clear)
        {
            value = (await request.BodyAsync()).TryGetProperty("value", out var json)
                ? ValueReader.Read(json, property, column)
                : throw DataverseFault.BadPayload("The body must be {\"value\": ...}.");
        }

        Update(request, new Entity(table.LogicalName) { [column.LogicalName] = value }, reference, request.Http.Request.Headers.IfMatch.ToString());
        return WebApiAnswer.Done;
    }

    /// <summary>DELETE of a row.</summary>
    public static WebApiAnswer Delete(WebApiRequest request, EntityReference reference)
    {
        var ifMatch = request.Http.Request.Headers.IfMatch.ToString();
        var delete = new DeleteRequest { Target = reference };
        if (IsVersion(ifMatch))
        {
            reference.RowVersion = RowTag.Version(ifMatch);
            delete.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        request.Execute(delete);
        return WebApiAnswer.Done;
    }

    /// <summary>Changes the row that <paramref name="reference"/> names.</summary>
    public static void Update(WebApiRequest request, Entity row, EntityReference reference, string ifMatch = "")
    {
        Address(row, reference);
        var update = new UpdateRequest { Target = row };
        if (IsVersion(ifMatch))
        {
            row.RowVersion = RowTag.Version(ifMatch);
            update.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        request.Execute(update);
        reference.Id = row.Id;
    }

    private static bool Upsert(WebApiRequest request, Entity row, EntityReference reference)
    {
        Address(row, reference);
        var response = (UpsertResponse)request.Execute(new UpsertRequest { Target = row });
        reference.Id = response.Target.Id;
        return response.RecordCreated;
    }

    private static void Address(Entity row, EntityReference reference)
    {
        row.Id = reference.Id;
        row.KeyAttributes.AddRange(reference.KeyAttributes);
    }

    private static WebApiAnswer Create(WebApiRequest request, RowSelection selection, Entity row) =>
        Created(request, selection, new EntityReference(row.LogicalName, ((CreateResponse)request.Execute(new CreateRequest { Target = row })).id));

    private static WebApiAnswer Created(WebApiRequest request, RowSelection selection, EntityReference reference)
    {
        var written = Written(request, reference);
        if (!request.Preferences.ReturnRow)
        {
            return written;
        }

        var row = WithRow(request, selection, reference, StatusCodes.Status201Created);
        return row with { Headers = row.Headers.Concat(written.Headers).ToDictionary(StringComparer.Ordinal) };
    }

    private static WebApiAnswer WithRow(WebApiRequest request, RowSelection selection, EntityReference reference, int status)
    {
        var row = RowRead.Answer(request, selection, reference, status);
        return row with { Headers = new Dictionary<string, string>(row.Headers, StringComparer.Ordinal) { ["Preference-Applied"] = "return=representation" } };
    }

    private static WebApiAnswer Written(WebApiRequest request, EntityReference reference)
    {
        var address = $"{request.ServiceRoot}{request.Catalog.Table(reference.LogicalName).EntitySetName}({reference.Id:D})";
        return WebApiAnswer.Done with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["OData-EntityId"] = address, ["Location"] = address } };
    }

    private static bool IsVersion(string ifMatch) => ifMatch.Length > 0 && !string.Equals(ifMatch, RowTag.Any, StringComparison.Ordinal);
}
