using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Solutions;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Export;

/// <summary>A table of which rows are the product's: one of its own, or one of the platform to which it adds columns.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns that are taken out.</param>
/// <param name="IsOwn">False for a table of the platform: only rows that hold something of the product count.</param>
public sealed record ExportedTable(TableDefinition Table, IReadOnlyList<string> Columns, bool IsOwn)
{
    /// <summary>When a row was created; comes back under <see cref="CreatedAgain"/>.</summary>
    public const string CreatedOn = "createdon";

    /// <summary>The column that sets it on a new row.</summary>
    public const string CreatedAgain = "overriddencreatedon";

    /// <summary>When a row was last changed; not taken out, because nobody can set it.</summary>
    public const string ModifiedOn = "modifiedon";

    // What rows of a table of ours have from the platform and can be set.
    private static readonly string[] Standard = ["ownerid", "statecode", "statuscode", "transactioncurrencyid", CreatedOn];

    /// <summary>All of them, the product's own tables first.</summary>
    public static IReadOnlyList<ExportedTable> Of(SolutionContents package) =>
    [
        .. TableOrder.Of(package).Select(table => new ExportedTable(
            table,
            [.. table.Columns.Values.Where(column => IsOurs(table, column) || (Standard.Contains(column.LogicalName) && !IsMachinery(table, column))).Select(column => column.LogicalName).Order(StringComparer.Ordinal)],
            IsOwn: true)),
        .. package.AddedColumns.Where(added => added.Value.Count > 0).OrderBy(added => added.Key, StringComparer.Ordinal).Select(added => new ExportedTable(
            package.Metadata.Table(added.Key),
            [.. added.Value.Where(column => IsOurs(package.Metadata.Table(added.Key), package.Metadata.Table(added.Key).Find(column)!))],
            IsOwn: false)),
    ];

    /// <summary>The rows, in the order of their ids.</summary>
    public QueryExpression Query()
    {
        var query = new QueryExpression(Table.LogicalName) { ColumnSet = new ColumnSet([.. Columns.Append(ModifiedOn)]) };
        if (!IsOwn)
        {
            query.Criteria.FilterOperator = LogicalOperator.Or;
            foreach (var column in Columns)
            {
                query.Criteria.AddCondition(column, ConditionOperator.NotNull);
            }
        }

        query.AddOrder(Table.PrimaryId, OrderType.Ascending);
        return query;
    }

    // Every deployment makes the compiled rows anew; the day says nothing.
    private static bool IsMachinery(TableDefinition table, ColumnDefinition column) =>
        table.LogicalName is CompiledSettingsTable.Table && column.LogicalName is CreatedOn;

    // The platform works out amounts in the base currency.
    private static bool IsOurs(TableDefinition table, ColumnDefinition column) =>
        column.LogicalName.StartsWith(ProductRows.Prefix, StringComparison.Ordinal)
        && !string.Equals(column.LogicalName, table.PrimaryId, StringComparison.Ordinal)
        && !column.LogicalName.EndsWith("_base", StringComparison.Ordinal)
        && (column.IsValidForCreate || column.IsValidForUpdate);
}
