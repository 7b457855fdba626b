using System.Globalization;
using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>GET of a collection: rows by OData's query options, or by fetchXml, savedQuery, userQuery.</summary>
public static class CollectionRead
{
    /// <summary>Dataverse counts no further.</summary>
    private const int GreatestCount = 5000;

    /// <summary>Rows of a table; <paramref name="restrict"/> narrows them to those of one parent row.</summary>
    public static WebApiAnswer Answer(WebApiRequest request, ODataUriParser uri, TableDefinition table, Action<QueryExpression>? restrict = null)
    {
        if (FetchRead.Source(request) is { } fetchXml)
        {
            return restrict is null ? FetchRead.Answer(request, table, fetchXml) : throw DataverseFault.NotOffered("fetchXml below a row", "Put the condition into the FetchXML.");
        }

        var selection = new SelectionReader(request.Model).Read(table, QueryOptions.Selection(uri));
        var query = RowQuery.Of(request.Model, selection, QueryOptions.Filter(uri), uri.ParseOrderBy());
        restrict?.Invoke(query);
        var top = uri.ParseTop();
        var token = PageToken.Read(request.Option("$skiptoken"));
        query.PageInfo = new PagingInfo
        {
            Count = top is { } most ? (int)Math.Min(most, WebApiPreferences.GreatestPage) : request.Preferences.PageSize,
            PageNumber = token.PageNumber,
            PagingCookie = token.Cookie is { Length: > 0 } cookie ? cookie : null,
            ReturnTotalRecordCount = uri.ParseCount() ?? false,
        };
        if (top is 0)
        {
            return WebApiAnswer.Ok(json => Write(json, request, selection, new EntityCollection(), [], next: null));
        }

        var page = request.Service.RetrieveMultiple(query);
        var rows = new ExpansionReader(request.Model, request.Service).Expand(selection, page.Entities);
        var next = page.MoreRecords && top is null ? new PageToken(token.PageNumber + 1, page.PagingCookie).Link(request) : null;
        return WebApiAnswer.Ok(json => Write(json, request, selection, page, rows, next)) with { Headers = PageSizeApplied(request) };
    }

    /// <summary>GET of /collection/$count: a bare number.</summary>
    public static WebApiAnswer Count(WebApiRequest request, ODataUriParser uri, TableDefinition table)
    {
        QueryOptions.DemandOnlyFilter(request);
        var query = RowQuery.Of(request.Model, new RowSelection(table, [], []), QueryOptions.Filter(uri), order: null);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true };
        var count = Math.Min(request.Service.RetrieveMultiple(query).TotalRecordCount, GreatestCount);
        return new WebApiAnswer(200) { Text = ("text/plain", count.ToString(CultureInfo.InvariantCulture)) };
    }

    private static void Write(Utf8JsonWriter json, WebApiRequest request, RowSelection selection, EntityCollection page, IReadOnlyList<SelectedRow> rows, Uri? next)
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", ContextAddress.Of(request, selection));
        if (page.TotalRecordCount >= 0)
        {
            json.WriteNumber("@odata.count", Math.Min(page.TotalRecordCount, GreatestCount));
        }

        WriteTotals(json, request, page);
        json.WriteStartArray("value");
        var writer = new RowWriter(request);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            writer.Write(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (next is not null)
        {
            json.WriteString("@odata.nextLink", next.AbsoluteUri);
        }

        json.WriteEndObject();
    }

    /// <summary>How many rows there are in all, for clients that ask for such annotations.</summary>
    public static void WriteTotals(Utf8JsonWriter json, WebApiRequest request, EntityCollection page)
    {
        if (request.Preferences.Annotations is not null && request.Preferences.Includes("Microsoft.Dynamics.CRM.totalrecordcount"))
        {
            json.WriteNumber("@Microsoft.Dynamics.CRM.totalrecordcount", Math.Min(page.TotalRecordCount, GreatestCount));
            json.WriteBoolean("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", page.TotalRecordCountLimitExceeded || page.TotalRecordCount > GreatestCount);
        }
    }

    private static Dictionary<string, string> PageSizeApplied(WebApiRequest request) => request.Preferences.HasPageSize
        ? new(StringComparer.Ordinal) { ["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={request.Preferences.PageSize}") }
        : new(StringComparer.Ordinal);
}
