using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>RetrieveEntityChanges: the collection with Prefer: odata.track-changes, or its delta link. DataToken and $deltatoken are the same text.</summary>
internal static class ChangeMessages
{
    private const string Token = "$deltatoken";
    private const string Page = "$skiptoken";

    public static async Task<Translation> RetrieveAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var name = request.Required<string>("EntityName");
        var columns = request.Optional<ColumnSet>("Columns") ?? new ColumnSet(false);
        if (request.Optional<bool>("GetGlobalMetadataVersion"))
            throw Unsupported.Parameter(request.RequestName, "GetGlobalMetadataVersion", "Leave it out.");
        var table = await session.Connection.Tables.ReadAsync(name, session, cancellation).ConfigureAwait(false);
        if (columns.Columns.Any(column => table.Find(column) is null))
            table = await session.Connection.Tables.ReadAgainAsync(name, session, cancellation).ConfigureAwait(false);
        if (columns.Columns.FirstOrDefault(column => table.Find(column)?.Kind == ColumnKind.Parties) is { } parties)
            throw Unsupported.Parameter(request.RequestName, $"the column {parties}", "Read the changes of table activityparty, or the rows themselves.");

        var call = WebApiCall.Get(table.EntitySetName + RowMessages.Selection(table, columns, withParties: false)).With("Prefer", Preferences(request));
        call = With(call, Token, request.Optional<string>("DataVersion"));
        call = With(call, Page, request.Optional<PagingInfo>("PageInfo") is { PageNumber: > 1 } page
            ? page.PagingCookie is { Length: > 0 } cookie ? cookie : throw Unsupported.Parameter(request.RequestName, "a page number without its PagingCookie", "Give the PagingCookie of the page before.")
            : null);
        var reader = new RowReader(table);
        return Translation.Of(call, answer => new ParameterCollection { ["EntityChanges"] = Read(answer.Json, table, reader) });
    }

    private static string Preferences(OrganizationRequest request)
    {
        var preferences = "odata.include-annotations=\"*\"";
        if (string.IsNullOrEmpty(request.Optional<string>("DataVersion")))
            preferences = "odata.track-changes," + preferences;
        return request.Optional<PagingInfo>("PageInfo") is { Count: > 0 and var count }
            ? string.Create(CultureInfo.InvariantCulture, $"{preferences},odata.maxpagesize={count}")
            : preferences;
    }

    private static WebApiCall With(WebApiCall call, string option, string value) => string.IsNullOrEmpty(value) ? call : call.WithOption(option, value);

    private static BusinessEntityChanges Read(JsonElement json, TableShape table, RowReader reader)
    {
        var next = Option(json, "@odata.nextLink", Page);
        return new BusinessEntityChanges
        {
            Changes = new BusinessEntityChangesCollection(json.GetProperty("value").EnumerateArray().Select(item => Item(item, table, reader)).ToList()),
            MoreRecords = next is not null,
            PagingCookie = next,
            DataToken = Option(json, "@odata.deltaLink", Token),
        };
    }

    private static IChangedItem Item(JsonElement json, TableShape table, RowReader reader) =>
        json.TryGetProperty("@odata.context", out var context) && context.GetString().EndsWith("/$deletedEntity", StringComparison.Ordinal)
            ? new RemovedOrDeletedItem(ChangeType.RemoveOrDeleted, new EntityReference(table.LogicalName, json.GetProperty("id").GetGuid()))
            : new NewOrUpdatedItem(ChangeType.NewOrUpdated, reader.Read(json));

    /// <summary>A query option of a link; null without the link.</summary>
    private static string Option(JsonElement json, string link, string option) => json.TryGetProperty(link, out var address)
        ? HttpUtility.ParseQueryString(new Uri(address.GetString()).Query)[option] ?? throw new DataverseOperationException($"The service's {link} has no {option}.")
        : null;
}
