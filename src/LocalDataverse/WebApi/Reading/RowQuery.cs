using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>Makes the query of a selection: columns that the answer and its expansions need, filter, order.</summary>
public static class RowQuery
{
    /// <summary>A query for rows of a selection; <paramref name="alsoNeeded"/> names columns beside those selected.</summary>
    public static QueryExpression Of(WebApiModel model, RowSelection selection, FilterClause? filter, OrderByClause? order, params string[] alsoNeeded)
    {
        var query = new QueryExpression(selection.Table.LogicalName) { ColumnSet = Columns(selection, alsoNeeded) };
        if (filter is not null)
        {
            query.Criteria = new FilterTranslation(model, selection.Table, query.LinkEntities.Add).Translate(filter.Expression);
        }

        for (var clause = order; clause is not null; clause = clause.ThenBy)
        {
            query.Orders.Add(Order(selection, clause));
        }

        return query;
    }

    /// <summary>The columns a selection reads: those asked for, the primary id, and the lookups that its expansions follow.</summary>
    public static ColumnSet Columns(RowSelection selection, params string[] alsoNeeded) => selection.Columns is null
        ? new ColumnSet(allColumns: true)
        : new ColumnSet([.. selection.Columns.Select(column => column.LogicalName)
            .Append(selection.Table.PrimaryId)
            .Concat(selection.Expansions.Select(expansion => expansion.ParentColumn))
            .Concat(alsoNeeded)
            .Distinct(StringComparer.Ordinal)]);

    private static OrderExpression Order(RowSelection selection, OrderByClause clause)
    {
        if (clause.Expression is not SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } property)
        {
            throw DataverseFault.NotOffered("Ordering by anything but a column of the table", "Order by a column, or use fetchXml with an order in a link-entity.");
        }

        return new OrderExpression(
            WebApiNames.Column(selection.Table, property.Property.Name)!.LogicalName,
            clause.Direction == OrderByDirection.Descending ? OrderType.Descending : OrderType.Ascending);
    }
}
