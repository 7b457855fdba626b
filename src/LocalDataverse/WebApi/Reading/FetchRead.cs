using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>GET of a collection by FetchXML: the client's own, or that of a view.</summary>
public static class FetchRead
{
    /// <summary>The FetchXML that the request names; null when it uses OData's query options.</summary>
    public static string? Source(WebApiRequest request) =>
        request.Option("fetchXml")
        ?? View(request, "savedQuery", "savedquery")
        ?? View(request, "userQuery", "userquery");

    /// <summary>The rows, with paging cookie.</summary>
    public static WebApiAnswer Answer(WebApiRequest request, TableDefinition table, string fetchXml)
    {
        var root = RootTable(fetchXml);
        if (!string.Equals(root, table.LogicalName, StringComparison.Ordinal))
        {
            throw DataverseFault.BadAddress($"The FetchXML reads '{root}', but the address names '{table.EntitySetName}'. Use the collection of the table that the FetchXML reads.");
        }

        var page = request.Service.RetrieveMultiple(new FetchExpression(fetchXml));
        return WebApiAnswer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", ContextAddress.Of(request, new RowSelection(table, null, [])));
            CollectionRead.WriteTotals(json, request, page);
            if (page.TotalRecordCount >= 0)
            {
                json.WriteNumber("@odata.count", page.TotalRecordCount);
            }

            if (page.MoreRecords)
            {
                json.WriteString("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie", new PageToken(PageNumber(fetchXml) + 1, Uri.EscapeDataString(page.PagingCookie ?? string.Empty)).ToString());
                json.WriteBoolean("@Microsoft.Dynamics.CRM.morerecords", value: true);
            }

            json.WriteStartArray("value");
            var writer = new RowWriter(request);
            foreach (var row in page.Entities)
            {
                json.WriteStartObject();
                writer.WriteFetched(json, table, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static string? View(WebApiRequest request, string option, string table) => request.Option(option) is not { } id
        ? null
        : Guid.TryParse(id, out var view)
            ? request.Service.Retrieve(table, view, new ColumnSet("fetchxml")).GetAttributeValue<string>("fetchxml")
            : throw DataverseFault.BadAddress($"{option} takes the id of a view, not '{id}'.");

    private static string? RootTable(string fetchXml) => (string?)Fetch(fetchXml).Element("entity")?.Attribute("name");

    private static int PageNumber(string fetchXml) => (int?)Fetch(fetchXml).Attribute("page") ?? 1;

    private static XElement Fetch(string fetchXml)
    {
        try
        {
            return ClientXml.Parse(fetchXml);
        }
        catch (XmlException exception)
        {
            throw DataverseFault.BadAddress($"The FetchXML is not well-formed: {exception.Message}");
        }
    }
}
