using System.Globalization;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>A query for rows: one page of them, in a total order.</summary>
internal static class RowQuery
{
    /// <summary>Most rows of a page, and what a query without paging gets.</summary>
    public const int LargestPage = 5000;

    /// <summary>Runs the query.</summary>
    public static EntityCollection Run(UnitOfWork unit, QueryPlan plan)
    {
        var size = plan.Tree.Top ?? Math.Min(plan.Tree.PageSize ?? LargestPage, LargestPage);
        var (rows, ends) = plan.Tree.Distinct ? (Distinct(unit, plan, size), []) : Ordered(unit, plan, size);
        var more = rows.Count > size && plan.Tree.Top is null;
        var page = rows.Take(size).ToList();
        LookupNames.Fill(unit, plan.Catalog, page.SelectMany(row => row.Attributes.Values).Select(value => value is AliasedValue aliased ? aliased.Value : value).OfType<EntityReference>());
        var result = new EntityCollection(page) { EntityName = plan.Root.Table.LogicalName, MoreRecords = more, TotalRecordCount = -1 };
        if (ends.Count > 0 && plan.Tree.Top is null)
        {
            result.PagingCookie = new PageCookie(plan.Tree.PageNumber, ends[page.Count - 1]).Write();
        }

        TotalCount.Fill(unit, plan, result);
        return result;
    }

    private static (List<Entity> Rows, List<object?[]> Ends) Ordered(UnitOfWork unit, QueryPlan plan, int size)
    {
        var terms = OrderSql.Total(plan);
        var table = plan.Root.Table;
        var fixedColumns = $"{plan.Root.Sql}.{SqlName.Quote(table.PrimaryId)}, {plan.Root.Sql}.{SqlName.Quote(RowVersions.Column.LogicalName)}, {string.Join(", ", terms.Select(term => term.Sql))}";
        var columns = ResultColumn.Of(plan, terms.Count + 2);
        var cookie = plan.Tree.PagingCookie is { Length: > 0 } text && plan.Tree.PageNumber > 1 ? PageCookie.Read(text, terms.Count) : null;
        var continues = cookie is not null && cookie.Page == plan.Tree.PageNumber - 1;
        var sql = $"SELECT {string.Join(", ", columns.Select(column => column.Sql(plan)).Prepend(fixedColumns))}"
            + FromSql.Write(plan, continues ? cookie!.After(plan.Text, terms) : null)
            + $" ORDER BY {string.Join(", ", terms.Select((term, index) => FormattableString.Invariant($"{index + 3} {term.Direction}")))}"
            + Limit(plan, size, continues);
        var rows = new List<Entity>();
        var ends = new List<object?[]>();
        using var command = plan.Text.Command(unit, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var id = Guid.Parse(reader.GetString(0), CultureInfo.InvariantCulture);
            var row = new Entity(table.LogicalName, id) { RowVersion = reader.IsDBNull(1) ? null : reader.GetInt64(1).ToString(CultureInfo.InvariantCulture) };
            row[table.PrimaryId] = id;
            foreach (var column in columns)
            {
                column.Fill(row, reader);
            }

            rows.Add(row);
            ends.Add([.. Enumerable.Range(2, terms.Count).Select(ordinal => reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal))]);
        }

        return (rows, ends);
    }

    // A distinct row is not one row of the table: it has an id only when the id is among the columns, and its pages are counted off.
    private static List<Entity> Distinct(UnitOfWork unit, QueryPlan plan, int size)
    {
        var columns = ResultColumn.Of(plan, 0);
        var width = columns.Sum(column => column.Selected.Width);
        var orders = OrderSql.Stated(plan).Select(term => $"{term.Sql} {term.Direction}")
            .Concat(Enumerable.Range(1, width).Select(ordinal => ordinal.ToString(CultureInfo.InvariantCulture)));
        var sql = $"SELECT DISTINCT {string.Join(", ", columns.Select(column => column.Sql(plan)))}{FromSql.Write(plan)} ORDER BY {string.Join(", ", orders)}{Limit(plan, size, continues: false)}";
        var rows = new List<Entity>();
        using var command = plan.Text.Command(unit, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new Entity(plan.Root.Table.LogicalName);
            foreach (var column in columns)
            {
                column.Fill(row, reader);
            }

            row.Id = row.GetAttributeValue<Guid?>(plan.Root.Table.PrimaryId) ?? Guid.Empty;
            rows.Add(row);
        }

        return rows;
    }

    private static string Limit(QueryPlan plan, int size, bool continues)
    {
        var offset = continues || plan.Tree.Top is not null ? 0 : (long)(plan.Tree.PageNumber - 1) * size;
        return FormattableString.Invariant($" LIMIT {(plan.Tree.Top is null ? size + 1 : size)} OFFSET {offset}");
    }
}
