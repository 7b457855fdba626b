using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>A query for groups and aggregates: every value is an AliasedValue under the column's alias.</summary>
internal static class AggregateQuery
{
    private const int LargestRange = 50_000;

    /// <summary>Runs the query.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004E023: the aggregate covers more than 50,000 rows.</exception>
    public static EntityCollection Run(UnitOfWork unit, QueryPlan plan)
    {
        var limit = Math.Min(plan.Tree.AggregateLimit ?? LargestRange, LargestRange);
        if (TotalCount.UpTo(unit, plan, "1", limit) > limit)
        {
            throw DataverseFault.AggregateLimitExceeded(limit);
        }

        var columns = Columns(plan);
        var size = plan.Tree.Top ?? Math.Min(plan.Tree.PageSize ?? RowQuery.LargestPage, RowQuery.LargestPage);
        var rows = Read(unit, plan, columns, Sql(plan, columns, size));
        var page = rows.Take(size).ToList();
        LookupNames.Fill(unit, plan.Catalog, page.SelectMany(row => row.Attributes.Values).Select(value => ((AliasedValue)value).Value).OfType<EntityReference>());
        return new EntityCollection(page) { EntityName = plan.Root.Table.LogicalName, MoreRecords = rows.Count > size && plan.Tree.Top is null, TotalRecordCount = -1 };
    }

    private static List<AggregateColumn> Columns(QueryPlan plan)
    {
        var columns = new List<AggregateColumn>();
        var ordinal = 0;
        foreach (var node in plan.Root.WithJoined())
        {
            foreach (var asked in node.Node.Columns ?? throw DataverseFault.InvalidQueryShape("An aggregate query cannot return all columns. Name the columns to group by and to aggregate."))
            {
                var column = AggregateColumn.Of(plan, node, asked, ordinal);
                ordinal += column.Width;
                columns.Add(column);
            }
        }

        return columns.Count > 0 ? columns : throw DataverseFault.InvalidQueryShape("An aggregate query needs at least one column with an aggregate or groupby.");
    }

    private static string Sql(QueryPlan plan, List<AggregateColumn> columns, int size)
    {
        var list = string.Join(", ", columns.SelectMany(column => column.Expressions(plan)));
        var orders = plan.Root.WithJoined().SelectMany(node => node.Node.Orders).Select(order => Order(plan, columns, order))
            .Concat(columns.Where(column => column.IsGroup).Select(column => Position(column.Ordinal)));
        var groups = columns.Where(column => column.IsGroup).Select(column => Position(column.Ordinal)).ToList();
        var ordered = string.Join(", ", orders);
        return $"SELECT {list}{FromSql.Write(plan)}"
            + (groups.Count == 0 ? string.Empty : $" GROUP BY {string.Join(", ", groups)}")
            + (ordered.Length == 0 ? string.Empty : $" ORDER BY {ordered}")
            + FormattableString.Invariant($" LIMIT {size + 1} OFFSET {(plan.Tree.Top is null ? (long)(plan.Tree.PageNumber - 1) * size : 0)}");
    }

    private static string Order(QueryPlan plan, List<AggregateColumn> columns, QueryOrder order)
    {
        var column = order.ByAlias ? columns.Find(column => string.Equals(column.Asked.Alias, order.Column, StringComparison.OrdinalIgnoreCase)) : null;
        return column is not null
            ? $"{column.OrderExpression(plan)} {(order.Descending ? "DESC" : "ASC")}"
            : throw DataverseFault.InvalidQueryShape($"An aggregate query orders by the alias of one of its columns; '{order.Column}' is none. Use <order alias='...'/>.");
    }

    private static string Position(int ordinal) => (ordinal + 1).ToString(CultureInfo.InvariantCulture);

    private static List<Entity> Read(UnitOfWork unit, QueryPlan plan, List<AggregateColumn> columns, string sql)
    {
        var rows = new List<Entity>();
        using var command = plan.Text.Command(unit, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new Entity(plan.Root.Table.LogicalName);
            foreach (var column in columns)
            {
                if (column.Read(reader) is { } value)
                {
                    row[column.Asked.Alias!] = new AliasedValue(column.Source.Table.LogicalName, column.Source.Column.LogicalName, value);
                }
            }

            rows.Add(row);
        }

        return rows;
    }
}
