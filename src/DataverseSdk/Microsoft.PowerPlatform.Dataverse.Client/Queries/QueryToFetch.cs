using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.Queries;

/// <summary>Says a query in FetchXML.</summary>
internal static class QueryToFetch
{
    /// <summary>The query. <paramref name="primaryId"/>: the column to read when the query asks for none, as FetchXML would then read all.</summary>
    public static XElement Convert(QueryExpression query, string primaryId)
    {
        if (query.SubQueryExpression is not null)
            throw new DataverseOperationException("QueryExpression.SubQueryExpression is not supported. Use a link with JoinOperator.In or Exists.");
        if (query.ForceSeek is true)
            throw new DataverseOperationException("QueryExpression.ForceSeek is not supported.");
        var fetch = Fetch(query.PageInfo, query.TopCount);
        if (query.Distinct)
            fetch.SetAttributeValue("distinct", "true");
        if (query.NoLock)
            fetch.SetAttributeValue("no-lock", "true");
        if (!string.IsNullOrEmpty(query.QueryHints))
            fetch.SetAttributeValue("options", query.QueryHints);
        if (!string.IsNullOrEmpty(query.DataSource))
            fetch.SetAttributeValue("datasource", query.DataSource);
        if (Aggregates(query))
            fetch.SetAttributeValue("aggregate", "true");
        fetch.Add(new XElement(
            "entity",
            new XAttribute("name", query.EntityName ?? string.Empty),
            Columns(query.ColumnSet, Aggregates(query) ? null : primaryId),
            query.Orders.Select(Order),
            FetchText.Filter(query.Criteria, Link),
            query.LinkEntities.Select(Link)));
        return fetch;
    }

    /// <summary>The query by equal values.</summary>
    public static XElement Convert(QueryByAttribute query, string primaryId)
    {
        if (query.Attributes.Count != query.Values.Count)
            throw new DataverseOperationException($"QueryByAttribute has {query.Attributes.Count} columns but {query.Values.Count} values.");
        var filter = new FilterExpression();
        foreach (var (column, value) in query.Attributes.Zip(query.Values))
            filter.AddCondition(value is null ? new ConditionExpression(column, ConditionOperator.Null) : new ConditionExpression(column, ConditionOperator.Equal, value));
        var fetch = Fetch(query.PageInfo, query.TopCount);
        fetch.Add(new XElement(
            "entity",
            new XAttribute("name", query.EntityName ?? string.Empty),
            Columns(query.ColumnSet, primaryId),
            query.Orders.Select(Order),
            FetchText.Filter(filter, Link)));
        return fetch;
    }

    private static XElement Fetch(PagingInfo page, int? top)
    {
        var fetch = new XElement("fetch");
        if (top is { } rows)
            fetch.SetAttributeValue("top", rows);
        if (page is null)
            return fetch;
        if (page.Count > 0)
            fetch.SetAttributeValue("count", page.Count);
        if (page.PageNumber > 0)
            fetch.SetAttributeValue("page", page.PageNumber);
        if (!string.IsNullOrEmpty(page.PagingCookie))
            fetch.SetAttributeValue("paging-cookie", page.PagingCookie);
        if (page.ReturnTotalRecordCount)
            fetch.SetAttributeValue("returntotalrecordcount", "true");
        return fetch;
    }

    private static IEnumerable<XElement> Columns(ColumnSet columns, string whenNone)
    {
        if (columns is { AllColumns: true })
            return [new XElement("all-attributes")];
        columns ??= new ColumnSet();
        var named = columns.Columns.Select(column => new XElement("attribute", new XAttribute("name", column)))
            .Concat(columns.AttributeExpressions.Select(Expression))
            .ToList();
        return named.Count == 0 && whenNone is not null ? [new XElement("attribute", new XAttribute("name", whenNone))] : named;
    }

    private static XElement Expression(XrmAttributeExpression expression) => new(
        "attribute",
        new XAttribute("name", expression.AttributeName),
        string.IsNullOrEmpty(expression.Alias) ? null : new XAttribute("alias", expression.Alias),
        expression.AggregateType == XrmAggregateType.None ? null : new XAttribute("aggregate", expression.AggregateType.ToString().ToLowerInvariant()),
        expression.HasGroupBy ? new XAttribute("groupby", "true") : null,
        expression.DateTimeGrouping == XrmDateTimeGrouping.None ? null : new XAttribute("dategrouping", DateGrouping(expression.DateTimeGrouping)));

    private static string DateGrouping(XrmDateTimeGrouping grouping) => grouping switch
    {
        XrmDateTimeGrouping.FiscalPeriod => "fiscal-period",
        XrmDateTimeGrouping.FiscalYear => "fiscal-year",
        _ => grouping.ToString().ToLowerInvariant(),
    };

    private static XElement Order(OrderExpression order) => new(
        "order",
        string.IsNullOrEmpty(order.EntityName) ? null : new XAttribute("entityname", order.EntityName),
        string.IsNullOrEmpty(order.Alias) ? new XAttribute("attribute", order.AttributeName) : new XAttribute("alias", order.Alias),
        new XAttribute("descending", order.OrderType == OrderType.Descending ? "true" : "false"));

    private static XElement Link(LinkEntity link)
    {
        if (link.ForceSeek is true)
            throw new DataverseOperationException("LinkEntity.ForceSeek is not supported.");
        return new XElement(
            "link-entity",
            new XAttribute("name", link.LinkToEntityName),
            new XAttribute("from", link.LinkToAttributeName),
            new XAttribute("to", link.LinkFromAttributeName),
            string.IsNullOrEmpty(link.EntityAlias) ? null : new XAttribute("alias", link.EntityAlias),
            new XAttribute("link-type", Join(link.JoinOperator)),
            Columns(link.Columns, whenNone: null),
            link.Orders.Select(Order),
            FetchText.Filter(link.LinkCriteria, Link),
            link.LinkEntities.Select(Link));
    }

    private static string Join(JoinOperator join) => join switch
    {
        JoinOperator.Inner => "inner",
        JoinOperator.Natural => "natural",
        JoinOperator.LeftOuter => "outer",
        JoinOperator.MatchFirstRowUsingCrossApply => "matchfirstrowusingcrossapply",
        JoinOperator.In => "in",
        JoinOperator.Exists => "exists",
        JoinOperator.Any => "any",
        JoinOperator.NotAny => "not any",
        JoinOperator.All => "all",
        JoinOperator.NotAll => "not all",
        _ => throw new DataverseOperationException($"The join operator {join} is not supported."),
    };

    private static bool Aggregates(QueryExpression query) => query.ColumnSet.AttributeExpressions.Any(Aggregates) || query.LinkEntities.Any(Aggregates);

    private static bool Aggregates(LinkEntity link) => link.Columns.AttributeExpressions.Any(Aggregates) || link.LinkEntities.Any(Aggregates);

    private static bool Aggregates(XrmAttributeExpression expression) => expression.AggregateType != XrmAggregateType.None || expression.HasGroupBy;
}
