using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>What FetchXML, QueryExpression and OData all become before SQL is written.</summary>
public sealed record QueryTree
{
    public required QueryNode Root { get; init; }

    /// <summary>Greatest number of rows in all (FetchXML top, $top); exclusive with paging.</summary>
    public int? Top { get; init; }
    public int? PageSize { get; init; }
    public int PageNumber { get; init; } = 1;
    public string? PagingCookie { get; init; }
    public bool Distinct { get; init; }
    public bool Aggregate { get; init; }

    /// <summary>Greatest number of rows an aggregate may cover; null for Dataverse's limit of 50,000.</summary>
    public int? AggregateLimit { get; init; }

    /// <summary>True: choices are ordered by their number instead of their label (FetchXML useraworderby).</summary>
    public bool RawOrder { get; init; }

    /// <summary>Also count all rows that match, whatever the page.</summary>
    public bool ReturnTotalCount { get; init; }
}

/// <summary>A table in the query: the root, or joined to its parent.</summary>
public sealed record QueryNode
{
    public required string Table { get; init; }

    /// <summary>Name by which columns, conditions and results refer to a joined table; null for the root.</summary>
    public string? Alias { get; init; }

    /// <summary>How it is joined to its parent; null for the root.</summary>
    public QueryJoin? Join { get; init; }

    /// <summary>Columns to return; null for all that may be read, empty for none.</summary>
    public IReadOnlyList<QueryColumn>? Columns { get; init; } = [];
    public QueryFilter? Filter { get; init; }
    public IReadOnlyList<QueryOrder> Orders { get; init; } = [];
    public IReadOnlyList<QueryNode> Children { get; init; } = [];
}

/// <summary>parent.<paramref name="ParentColumn"/> = this.<paramref name="Column"/>. Inner, LeftOuter, Exists (in, exists), NotAny... as JoinOperator names them.</summary>
public sealed record QueryJoin(JoinOperator Kind, string ParentColumn, string Column);

/// <summary>A returned column, or an aggregate of it under an alias. Dates are grouped as the caller's time zone sees them, or in UTC when <paramref name="InUtc"/>.</summary>
public sealed record QueryColumn(string Name, string? Alias = null, QueryAggregate Aggregate = QueryAggregate.None, bool GroupBy = false, string? DateGrouping = null, bool InUtc = false);

/// <summary>Aggregates of FetchXML.</summary>
public enum QueryAggregate
{
    None,
    Count,
    CountColumn,
    CountDistinct,
    Sum,
    Avg,
    Min,
    Max,
}

/// <summary>Conditions and nested filters, combined by one operator.</summary>
public sealed record QueryFilter(LogicalOperator Operator, IReadOnlyList<QueryCondition> Conditions, IReadOnlyList<QueryFilter> Filters)
{
    /// <summary>Conditions on whether related rows exist: nodes whose join is Any or NotAny.</summary>
    public IReadOnlyList<QueryNode> Links { get; init; } = [];
}

/// <summary>
/// A comparison. Values may be SDK values or their FetchXML texts; they are converted to the column's type.
/// <paramref name="Alias"/> names the joined table of the column when it is not the filter's own; <paramref name="OtherColumn"/> compares with a column ("column" or "alias.column") instead of values.
/// </summary>
public sealed record QueryCondition(string Column, ConditionOperator Operator, IReadOnlyList<object> Values, string? Alias = null, string? OtherColumn = null);

/// <summary>An ordering by a column, or by the alias of an aggregate. <paramref name="Alias"/> names the joined table of the column when it is not the node's own.</summary>
public sealed record QueryOrder(string Column, bool Descending, bool ByAlias = false, string? Alias = null);
