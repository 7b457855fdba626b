using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.Queries;

/// <summary>Writes the parts of a query: filters with their conditions, and values.</summary>
internal static class FetchText
{
    /// <summary>The filter; null when it says nothing.</summary>
    /// <param name="filter">Conditions, filters within it, and links that only ask whether rows exist.</param>
    /// <param name="link">Writes such a link.</param>
    public static XElement Filter(FilterExpression filter, Func<LinkEntity, XElement> link)
    {
        if (filter.FilterHint is not null && filter.FilterHint != "union")
            throw new DataverseOperationException($"The filter hint '{filter.FilterHint}' is not supported.");
        var parts = filter.Conditions.Select(Condition)
            .Concat(filter.Filters.Select(inner => Filter(inner, link)))
            .Append(filter.AnyAllFilterLinkEntity is { } related ? link(related) : null)
            .Where(part => part is not null)
            .ToList();
        return parts.Count == 0 ? null : new XElement(
            "filter",
            new XAttribute("type", filter.FilterOperator == LogicalOperator.And ? "and" : "or"),
            filter.IsQuickFindFilter ? new XAttribute("isquickfindfields", "1") : null,
            filter.FilterHint is { } hint ? new XAttribute("hint", hint) : null,
            parts);
    }

    private static XElement Condition(ConditionExpression condition)
    {
        var element = new XElement(
            "condition",
            string.IsNullOrEmpty(condition.EntityName) ? null : new XAttribute("entityname", condition.EntityName),
            new XAttribute("attribute", condition.AttributeName ?? throw new DataverseOperationException("A condition names no column (AttributeName).")),
            new XAttribute("operator", FetchOperators.Word(condition.Operator)));
        var values = condition.Values.SelectMany(Flat).ToList();
        if (condition.CompareColumns)
            element.SetAttributeValue("valueof", values.Single());
        else if (FetchOperators.TakesList(condition.Operator))
            element.Add(values.Select(value => new XElement("value", Value(value, condition.Operator))));
        else if (values.Count == 1)
            element.SetAttributeValue("value", Value(values[0], condition.Operator));
        else if (values.Count > 1)
            throw new DataverseOperationException($"The condition on '{condition.AttributeName}' has {values.Count} values, but {condition.Operator} takes one.");
        return element;
    }

    private static IEnumerable<object> Flat(object value) => value is IEnumerable list and not string and not byte[] ? list.Cast<object>() : [value];

    /// <summary>A value as FetchXML writes it. Choices are given by number and lookups by id, as in every query.</summary>
    public static string Value(object value, ConditionOperator conditionOperator) => value switch
    {
        string text => text,
        bool flag => flag ? "1" : "0",
        Guid id => id.ToString("D"),
        DateTime moment => FetchOperators.ComparesDays(conditionOperator) ? Moments.Day(moment) : Moments.Utc(moment),
        Enum number => Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        int or long or short or byte or decimal or double or float => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        null => throw new DataverseOperationException("A condition compares with null. Use ConditionOperator.Null or NotNull."),
        _ => throw new DataverseOperationException(
            $"A condition compares with a {value.GetType().Name}. Give choices by their number, lookups by their id and money by its amount."),
    };
}
