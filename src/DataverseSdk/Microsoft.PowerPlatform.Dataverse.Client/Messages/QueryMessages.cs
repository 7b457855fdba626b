using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Queries;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>RetrieveMultiple: every query becomes FetchXML.</summary>
internal static class QueryMessages
{
    public static async Task<Translation> RetrieveMultipleAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var fetch = await FetchAsync(request.Required<QueryBase>("Query"), session, cancellation).ConfigureAwait(false);
        var tables = await session.Connection.Tables.ReadAsync(FetchedColumns.Tables(fetch), session, cancellation).ConfigureAwait(false);
        var table = tables[(string)fetch.Element("entity")?.Attribute("name")];
        var call = WebApiCall.Get($"{table.EntitySetName}?fetchXml={Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting))}")
            .With("Prefer", "odata.include-annotations=\"*\"");
        var reader = new RowReader(table, new FetchedColumns(fetch, tables));
        return Translation.Of(call, answer => new ParameterCollection { ["EntityCollection"] = Page(answer.Json, table, reader) });
    }

    private static async Task<XElement> FetchAsync(QueryBase query, WebApiSession session, CancellationToken cancellation)
    {
        switch (query)
        {
            case FetchExpression fetch:
                return Parse(fetch.Query);
            case QueryExpression expression:
                return QueryToFetch.Convert(expression, await PrimaryIdAsync(expression.EntityName).ConfigureAwait(false));
            case QueryByAttribute byAttribute:
                return QueryToFetch.Convert(byAttribute, await PrimaryIdAsync(byAttribute.EntityName).ConfigureAwait(false));
            default:
                throw new DataverseOperationException($"Queries of type {query.GetType().Name} are not supported.");
        }

        async Task<string> PrimaryIdAsync(string table) => (await session.Connection.Tables.ReadAsync(
            string.IsNullOrEmpty(table) ? throw new DataverseOperationException("The query names no table (EntityName).") : table, session, cancellation).ConfigureAwait(false)).PrimaryId;
    }

    private static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new System.IO.StringReader(text ?? string.Empty), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw WebApiFault.Exception(0x80041129, $"Invalid FetchXML: {exception.Message}");
        }
    }

    private static EntityCollection Page(JsonElement answer, TableShape table, RowReader reader)
    {
        var page = new EntityCollection(answer.GetProperty("value").EnumerateArray().Select(reader.Read).ToList())
        {
            EntityName = table.LogicalName,
            MoreRecords = answer.TryGetProperty("@Microsoft.Dynamics.CRM.morerecords", out var more) && more.ValueKind == JsonValueKind.True,
            TotalRecordCountLimitExceeded = answer.TryGetProperty("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", out var exceeded) && exceeded.ValueKind == JsonValueKind.True,
        };
        if (answer.TryGetProperty("@Microsoft.Dynamics.CRM.totalrecordcount", out var total))
            page.TotalRecordCount = total.GetInt32();
        if (answer.TryGetProperty("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie", out var cookie) && cookie.ValueKind == JsonValueKind.String)
            page.PagingCookie = Cookie(cookie.GetString());
        return page;
    }

    /// <summary>The annotation wraps the cookie that queries take, escaped twice.</summary>
    private static string Cookie(string annotation)
    {
        var cookie = (string)XElement.Parse(annotation).Attribute("pagingcookie");
        for (var layer = 0; layer < 3 && cookie?.StartsWith('%') is true; layer++)
            cookie = Uri.UnescapeDataString(cookie);
        return string.IsNullOrEmpty(cookie) ? null : cookie;
    }
}
