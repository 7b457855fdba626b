using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>A table of the query with the name SQL knows it by.</summary>
internal sealed record PlannedNode(QueryNode Node, TableDefinition Table, string Sql, string? Name, PlannedNode? Parent)
{
    /// <summary>Joined tables whose columns take part in the result.</summary>
    public List<PlannedNode> Joined { get; } = [];

    /// <summary>Related tables that only restrict the rows (exists, in).</summary>
    public List<PlannedNode> Restricting { get; } = [];

    /// <summary>True when this table, or one on the way to it, is joined so that it may be missing.</summary>
    public bool IsOptional => Node.Join is { Kind: JoinOperator.LeftOuter } || (Parent?.IsOptional ?? false);

    /// <summary>This table and all joined below it, parents first.</summary>
    public IEnumerable<PlannedNode> WithJoined() => Joined.SelectMany(child => child.WithJoined()).Prepend(this);
}

/// <summary>A column in SQL: its definition, the expression for its value and, for lookups, for the table it points to and for the target's name.</summary>
internal sealed record ColumnReference(TableDefinition Table, ColumnDefinition Column, string Sql, string? TargetSql, string? NameSql);

/// <summary>Everything needed to write one query: who asks, the catalogue, the parameters and the tables by name.</summary>
internal sealed class QueryPlan
{
    private readonly Dictionary<string, PlannedNode> byAlias = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PlannedNode> nodes = [];

    public QueryPlan(MetadataCatalog catalog, QueryTree tree, QueryCaller caller)
    {
        Catalog = catalog;
        Tree = tree;
        Caller = caller;
        Root = Add(tree.Root, parent: null);
    }

    public MetadataCatalog Catalog { get; }

    public QueryTree Tree { get; }

    public QueryCaller Caller { get; }

    public SqlText Text { get; } = new();

    public PlannedNode Root { get; }

    /// <summary>Plans a node and what is joined below it.</summary>
    public PlannedNode Add(QueryNode node, PlannedNode? parent)
    {
        var name = parent is null ? node.Alias : node.Alias ?? FormattableString.Invariant($"{node.Table}{nodes.Count}");
        var planned = new PlannedNode(node, Catalog.Table(node.Table), FormattableString.Invariant($"t{nodes.Count}"), name, parent);
        if (name is not null && !byAlias.TryAdd(name, planned))
        {
            throw DataverseFault.DuplicateAlias(name);
        }

        nodes.Add(planned);
        foreach (var child in node.Children)
        {
            var list = child.Join?.Kind switch
            {
                JoinOperator.Inner or JoinOperator.LeftOuter => planned.Joined,
                JoinOperator.Exists or JoinOperator.In => planned.Restricting,
                var kind => throw DataverseFault.UnsupportedJoin(kind?.ToString() ?? "none"),
            };
            list.Add(Add(child, planned));
        }

        return planned;
    }

    /// <summary>The table that a condition or order names by alias, or by table name where that is clear.</summary>
    public PlannedNode Find(string alias) =>
        byAlias.GetValueOrDefault(alias)
        ?? (nodes.Where(node => string.Equals(node.Table.LogicalName, alias, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null)
        ?? throw DataverseFault.UnknownAlias(alias);

    /// <summary>The column of the node, or of the table named by <paramref name="alias"/>.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">No such column or alias.</exception>
    public ColumnReference Column(PlannedNode node, string name, string? alias = null)
    {
        var owner = alias is null ? node : Find(alias);
        var column = owner.Table.Find(name);
        if (column is not null && PhysicalColumn.IsStored(column))
        {
            return Reference(owner, column);
        }

        if (column is not null)
        {
            throw DataverseFault.InvalidQueryShape($"Column '{name}' holds activity parties, which a query cannot read. Retrieve the row itself, or join table activityparty.");
        }

        return LookupNameSql.ForVirtualColumn(this, owner, name) ?? throw DataverseFault.UnknownColumn(owner.Table.LogicalName, name);
    }

    /// <summary>The column of that table; a column that the caller may not read is without value.</summary>
    public ColumnReference Reference(PlannedNode owner, ColumnDefinition column)
    {
        if (column.IsSecured && !Caller.Visibility.MayRead(owner.Table, column))
        {
            return new ColumnReference(owner.Table, column, "NULL", column.IsLookup ? "NULL" : null, "NULL");
        }

        var sql = $"{owner.Sql}.{SqlName.Quote(column.LogicalName)}";
        return column.IsLookup
            ? new ColumnReference(owner.Table, column, sql, $"{owner.Sql}.{SqlName.Target(column.LogicalName)}", LookupNameSql.Expression(Catalog, owner.Sql, column))
            : new ColumnReference(owner.Table, column, sql, TargetSql: null, NameSql: null);
    }
}
