using System.Globalization;
using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>GET of a collection with Prefer: odata.track-changes, and of the delta links that it answers with: what changed since.</summary>
public static class ChangesRead
{
    private const string Token = "$deltatoken";

    /// <summary>The options that choose rows: changes are those of the whole table.</summary>
    private static readonly string[] Refused = ["$filter", "$orderby", "$expand", "$top", "$count", "fetchXml", "savedQuery", "userQuery"];

    /// <summary>True when the request asks for changes.</summary>
    public static bool IsAsked(WebApiRequest request) =>
        request.Preferences.TrackChanges || request.Option(Token) is not null || (request.Option("$skiptoken") is { } page && PageToken.Read(page).IsTracking);

    /// <summary>A page: new and updated rows with the columns selected, then the ids of deleted ones, with the link to the next page or to later changes.</summary>
    public static WebApiAnswer Answer(WebApiRequest request, ODataUriParser uri, TableDefinition table)
    {
        RefuseOptions(request);
        var selection = new SelectionReader(request.Model).Read(table, QueryOptions.Selection(uri));
        var token = PageToken.Read(request.Option("$skiptoken"));
        var changes = Read(request, table, RowQuery.Columns(selection), new PagingInfo { Count = request.Preferences.PageSize, PageNumber = token.PageNumber, PagingCookie = token.Cookie });
        var link = changes.MoreRecords
            ? (Name: "@odata.nextLink", Address: new PageToken(token.PageNumber + 1, changes.PagingCookie) { IsTracking = true }.Link(request))
            : (Name: "@odata.deltaLink", Address: PageToken.Link(request, Token, changes.DataToken));
        return WebApiAnswer.Ok(json => Write(json, request, selection, changes, link.Name, link.Address)) with { Headers = Applied(request) };
    }

    /// <summary>GET of /collection/$count with a token: how many changes there are.</summary>
    public static WebApiAnswer Count(WebApiRequest request, TableDefinition table)
    {
        RefuseOptions(request);
        var count = 0;
        BusinessEntityChanges? page = null;
        for (var number = 1; page is null or { MoreRecords: true }; number++)
        {
            page = Read(request, table, new ColumnSet(allColumns: false), new PagingInfo { PageNumber = number, PagingCookie = page?.PagingCookie });
            count += page.Changes.Count;
        }

        return new WebApiAnswer(200) { Text = ("text/plain", count.ToString(CultureInfo.InvariantCulture)) };
    }

    private static BusinessEntityChanges Read(WebApiRequest request, TableDefinition table, ColumnSet columns, PagingInfo page) =>
        (BusinessEntityChanges)request.Execute(new RetrieveEntityChangesRequest { EntityName = table.LogicalName, Columns = columns, DataVersion = request.Option(Token), PageInfo = page })["EntityChanges"];

    private static void RefuseOptions(WebApiRequest request)
    {
        if (Refused.FirstOrDefault(option => request.Option(option) is not null) is { } refused)
        {
            throw DataverseFault.NotWithChangeTracking(refused, refused is "$count" ? "Count with /$count and the $deltatoken of the delta link." : "Ask for all changes of the table and choose among them, or read its rows without change tracking.");
        }
    }

    private static void Write(Utf8JsonWriter json, WebApiRequest request, RowSelection selection, BusinessEntityChanges changes, string linkName, Uri link)
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", ContextAddress.Of(request, selection) + (request.Option(Token) is null ? string.Empty : "/$delta"));
        json.WriteString(linkName, link.AbsoluteUri);
        json.WriteStartArray("value");
        var writer = new RowWriter(request);
        foreach (var change in changes.Changes)
        {
            json.WriteStartObject();
            if (change is RemovedOrDeletedItem removed)
            {
                json.WriteString("@odata.context", $"{request.ServiceRoot}$metadata#{selection.Table.EntitySetName}/$deletedEntity");
                json.WriteString("id", removed.RemovedItem.Id);
                json.WriteString("reason", "deleted");
            }
            else
            {
                writer.Write(json, new SelectedRow(selection, ((NewOrUpdatedItem)change).NewOrUpdatedEntity, new Dictionary<string, IReadOnlyList<SelectedRow>>(StringComparer.Ordinal)));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Dictionary<string, string> Applied(WebApiRequest request)
    {
        var preferences = new List<string>();
        if (request.Preferences.TrackChanges)
        {
            preferences.Add("odata.track-changes");
        }

        if (request.Preferences.HasPageSize)
        {
            preferences.Add(string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={request.Preferences.PageSize}"));
        }

        return preferences.Count == 0 ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { ["Preference-Applied"] = string.Join(", ", preferences) };
    }
}
