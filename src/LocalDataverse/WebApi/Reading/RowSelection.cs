using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>What of a table's rows the client asked for.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Columns to answer with; null for all.</param>
/// <param name="Expansions">Related rows to answer with.</param>
public sealed record RowSelection(TableDefinition Table, IReadOnlyList<ColumnDefinition>? Columns, IReadOnlyList<Expansion> Expansions);

/// <summary>One $expand: related rows under a navigation property.</summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="IsCollection">True for the many side: several rows.</param>
/// <param name="ParentColumn">Column of the expanded row whose value relates the two.</param>
/// <param name="Column">Column of the related table that carries the same value.</param>
/// <param name="Rows">What of the related rows is asked for.</param>
public sealed record Expansion(string Navigation, bool IsCollection, string ParentColumn, string Column, RowSelection Rows)
{
    /// <summary>The many-to-many relationship that leads to the rows; null for lookups and collections.</summary>
    internal Intersect? Through { get; init; }

    /// <summary>Which related rows; null for all.</summary>
    public FilterClause? Filter { get; init; }

    /// <summary>Their order; null for none.</summary>
    public OrderByClause? Order { get; init; }

    /// <summary>At most so many for each row; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>True when a lookup's value of that table is one of the expansion's rows.</summary>
    public bool LeadsTo(string table) => Principal.Is(Rows.Table) || string.Equals(table, Rows.Table.LogicalName, StringComparison.Ordinal);
}

/// <summary>A row that was read, with its expanded rows by navigation property.</summary>
public sealed record SelectedRow(RowSelection Selection, Entity Row, IReadOnlyDictionary<string, IReadOnlyList<SelectedRow>> Expanded);
