using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Reads filter and condition elements of FetchXML.</summary>
internal static class FetchXmlFilter
{
    private static readonly string[] FilterAttributes =
        ["type", "hint", "isquickfindfields", "overridequickfindrecordlimitenabled", "overridequickfindrecordlimitdisabled", "bypassquickfind"];

    private static readonly string[] ConditionAttributes = ["attribute", "operator", "value", "valueof", "entityname", "uiname", "uitype", "uihidden"];

    /// <summary>The filter with all it nests.</summary>
    public static QueryFilter Read(XElement filter, MetadataCatalog catalog)
    {
        FetchXmlShape.Check(filter, FilterAttributes, "condition", "filter", "link-entity");
        var combine = filter.Attribute("type")?.Value switch
        {
            null or "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            var other => throw DataverseFault.InvalidFetchValue("filter", "type", other, "and or or"),
        };
        return new QueryFilter(
            combine,
            [.. filter.Elements("condition").Select(Condition)],
            [.. filter.Elements("filter").Select(nested => Read(nested, catalog))])
        {
            Links = [.. filter.Elements("link-entity").Select(link => FetchXmlNode.Link(link, catalog))],
        };
    }

    private static QueryCondition Condition(XElement condition)
    {
        FetchXmlShape.Check(condition, ConditionAttributes, "value");
        var op = FetchXmlOperators.Parse(FetchXmlShape.Required(condition, "operator"));
        foreach (var value in condition.Elements("value"))
        {
            FetchXmlShape.Check(value, ["uiname", "uitype"]);
        }

        return new QueryCondition(
            FetchXmlShape.Required(condition, "attribute"),
            op,
            Values(condition, op),
            condition.Attribute("entityname")?.Value,
            condition.Attribute("valueof")?.Value);
    }

    // Dataverse ignores an empty value attribute beside value elements (query designers leave it there), and any value of an operator that takes none.
    private static List<object> Values(XElement condition, ConditionOperator op)
    {
        var elements = condition.Elements("value").Select(value => (object)value.Value).ToList();
        var attribute = condition.Attribute("value")?.Value;
        return op is ConditionOperator.Null or ConditionOperator.NotNull ? []
            : elements.Count > 0 ? elements
            : attribute is null ? []
            : [attribute];
    }
}
