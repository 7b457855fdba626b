using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Reads the entity and link-entity elements of FetchXML.</summary>
internal static class FetchXmlNode
{
    private static readonly string[] LinkAttributes = ["name", "from", "to", "alias", "link-type", "visible", "intersect", "enableprefiltering", "prefilterparametername"];

    /// <summary>The query's own table.</summary>
    public static QueryNode Root(XElement entity, MetadataCatalog catalog) => Node(entity, catalog) with { Alias = null };

    /// <summary>A joined table, or, inside a filter, a condition on related rows.</summary>
    public static QueryNode Link(XElement link, MetadataCatalog catalog)
    {
        FetchXmlShape.Check(link, LinkAttributes, "attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity");
        return Node(link, catalog) with
        {
            Alias = link.Attribute("alias")?.Value,
            Join = new QueryJoin(JoinKind(link), FetchXmlShape.Required(link, "to"), FetchXmlShape.Required(link, "from")),
        };
    }

    private static QueryNode Node(XElement element, MetadataCatalog catalog) => new()
    {
        Table = catalog.Table(FetchXmlShape.Required(element, "name")).LogicalName,
        Columns = element.Element("all-attributes") is null ? [.. element.Elements("attribute").Select(Column)] : null,
        Filter = Filter(element, catalog),
        Orders = [.. element.Elements("order").Select(Order)],
        Children = [.. element.Elements("link-entity").Select(link => Link(link, catalog))],
    };

    private static QueryFilter? Filter(XElement element, MetadataCatalog catalog)
    {
        var filters = element.Elements("filter").Select(filter => FetchXmlFilter.Read(filter, catalog)).ToList();
        return filters switch
        {
            [] => null,
            [var only] => only,
            _ => new QueryFilter(LogicalOperator.And, [], filters),
        };
    }

    private static QueryColumn Column(XElement attribute)
    {
        FetchXmlShape.Check(attribute, ["name", "alias", "aggregate", "groupby", "dategrouping", "usertimezone", "distinct", "addedby", "build"]);
        return new QueryColumn(
            FetchXmlShape.Required(attribute, "name"),
            attribute.Attribute("alias")?.Value,
            Aggregate(attribute),
            FetchXmlShape.Flag(attribute, "groupby"),
            attribute.Attribute("dategrouping")?.Value,
            InUtc: attribute.Attribute("usertimezone") is not null && !FetchXmlShape.Flag(attribute, "usertimezone"));
    }

    private static QueryAggregate Aggregate(XElement attribute) => attribute.Attribute("aggregate")?.Value switch
    {
        null => QueryAggregate.None,
        "count" => QueryAggregate.Count,
        "countcolumn" => FetchXmlShape.Flag(attribute, "distinct") ? QueryAggregate.CountDistinct : QueryAggregate.CountColumn,
        "sum" => QueryAggregate.Sum,
        "avg" => QueryAggregate.Avg,
        "min" => QueryAggregate.Min,
        "max" => QueryAggregate.Max,
        var other => throw DataverseFault.InvalidFetchValue("attribute", "aggregate", other, "count, countcolumn, sum, avg, min or max"),
    };

    private static QueryOrder Order(XElement order)
    {
        FetchXmlShape.Check(order, ["attribute", "alias", "descending", "entityname"]);
        var descending = FetchXmlShape.Flag(order, "descending");
        return order.Attribute("alias")?.Value is { } alias
            ? new QueryOrder(alias, descending, ByAlias: true)
            : new QueryOrder(FetchXmlShape.Required(order, "attribute"), descending, ByAlias: false, order.Attribute("entityname")?.Value);
    }

    private static JoinOperator JoinKind(XElement link) => link.Attribute("link-type")?.Value switch
    {
        null or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        "exists" => JoinOperator.Exists,
        "in" => JoinOperator.In,
        "any" => JoinOperator.Any,
        "not any" => JoinOperator.NotAny,
        var other => throw DataverseFault.UnsupportedJoin(other),
    };
}
