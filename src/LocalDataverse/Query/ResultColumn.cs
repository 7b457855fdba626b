using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>A column of the result: where it stands in the SELECT list and under which name it is returned.</summary>
internal sealed record ResultColumn(PlannedNode Node, SelectedColumn Selected, string? Alias)
{
    private bool IsPlain => Node.Parent is null && Alias is null;

    /// <summary>The columns that the query asks for, numbered from <paramref name="firstOrdinal"/>.</summary>
    public static IReadOnlyList<ResultColumn> Of(QueryPlan plan, int firstOrdinal)
    {
        var result = new List<ResultColumn>();
        var ordinal = firstOrdinal;
        foreach (var node in plan.Root.WithJoined())
        {
            foreach (var (column, alias) in Asked(plan, node))
            {
                var selected = new SelectedColumn(column, ordinal);
                ordinal += selected.Width;
                result.Add(new ResultColumn(node, selected, alias));
            }
        }

        return result;
    }

    /// <summary>The SELECT list entry.</summary>
    public string Sql(QueryPlan plan) => plan.Reference(Node, Selected.Column) is { TargetSql: { } target } lookup ? $"{lookup.Sql}, {target}" : plan.Reference(Node, Selected.Column).Sql;

    /// <summary>Puts the current row's value into the entity; nothing when there is no value.</summary>
    public void Fill(Entity row, SqliteDataReader reader)
    {
        if (Selected.Read(reader) is { } value)
        {
            var column = Selected.Column.LogicalName;
            row[Alias ?? (IsPlain ? column : $"{Node.Name}.{column}")] = IsPlain ? value : new AliasedValue(Node.Table.LogicalName, column, value);
        }
    }

    private static IEnumerable<(ColumnDefinition Column, string? Alias)> Asked(QueryPlan plan, PlannedNode node) =>
        node.Node.Columns is null
            ? node.Table.Columns.Values.Where(column => column.IsValidForRead && PhysicalColumn.IsStored(column)).Select(column => (column, (string?)null))
            : node.Node.Columns.Select(asked => (Resolve(plan, node, asked.Name), asked.Alias)).Distinct();

    // A lookup's name comes with the lookup itself: asking for "customeridname" returns customerid.
    private static ColumnDefinition Resolve(QueryPlan plan, PlannedNode node, string name)
    {
        var column = plan.Column(node, name).Column;
        return node.Table.Find(column.LogicalName) ?? node.Table.Find(name[..^"name".Length]) ?? throw DataverseFault.UnknownColumn(node.Table.LogicalName, name);
    }
}
