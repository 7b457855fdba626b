using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Reads FetchXML. Whatever is not known is refused by name; attributes that only guide the platform's optimiser or editor are skipped.</summary>
public static class FetchXmlReader
{
    private static readonly string[] Known =
    [
        "top", "count", "page", "paging-cookie", "distinct", "aggregate", "aggregatelimit", "returntotalrecordcount", "useraworderby",
        "version", "mapping", "output-format", "no-lock", "latematerialize", "options", "savedqueryid",
    ];

    /// <summary>The query tree.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">No FetchXML, an unknown element, attribute, value, operator or table.</exception>
    public static QueryTree Read(string fetchXml, MetadataCatalog catalog)
    {
        var fetch = Parse(fetchXml);
        FetchXmlShape.Check(fetch, Known, "entity");
        var entity = fetch.Elements("entity").ToList() is [var only]
            ? only
            : throw DataverseFault.InvalidQueryShape("FetchXML has exactly one entity element inside fetch.");
        FetchXmlShape.Check(entity, ["name", "enableprefiltering", "prefilterparametername"], "attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity");
        return new QueryTree
        {
            Root = FetchXmlNode.Root(entity, catalog),
            Top = FetchXmlShape.Number(fetch, "top"),
            PageSize = FetchXmlShape.Number(fetch, "count"),
            PageNumber = FetchXmlShape.Number(fetch, "page") ?? 1,
            PagingCookie = fetch.Attribute("paging-cookie")?.Value,
            Distinct = FetchXmlShape.Flag(fetch, "distinct"),
            Aggregate = FetchXmlShape.Flag(fetch, "aggregate"),
            AggregateLimit = FetchXmlShape.Number(fetch, "aggregatelimit"),
            ReturnTotalCount = FetchXmlShape.Flag(fetch, "returntotalrecordcount"),
            RawOrder = FetchXmlShape.Flag(fetch, "useraworderby"),
        };
    }

    private static XElement Parse(string fetchXml)
    {
        try
        {
            var root = ClientXml.Parse(fetchXml);
            return root.Name.LocalName == "fetch" ? root : throw DataverseFault.UnknownFetchElement(root.Name.LocalName, "the query");
        }
        catch (XmlException failure)
        {
            throw DataverseFault.FetchXmlNotReadable(failure.Message);
        }
    }
}
