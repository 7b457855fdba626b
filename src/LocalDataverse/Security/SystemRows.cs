using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Reads rows as the platform itself does: without privileges, by equality of columns.</summary>
internal sealed class SystemRows(EnvironmentCore environment, UnitOfWork unit)
{
    /// <summary>The rows in which every named column has the given value; null asks for empty columns.</summary>
    public IReadOnlyList<Entity> Where(string table, IReadOnlyList<string> columns, params (string Column, object? Value)[] equal)
    {
        var conditions = equal
            .Select(pair => new QueryCondition(pair.Column, pair.Value is null ? ConditionOperator.Null : ConditionOperator.Equal, pair.Value is null ? [] : [pair.Value]))
            .ToList();
        var tree = new QueryTree
        {
            Root = new QueryNode
            {
                Table = table,
                Columns = [.. columns.Select(column => new QueryColumn(column))],
                Filter = conditions.Count == 0 ? null : new QueryFilter(LogicalOperator.And, conditions, []),
            },
        };
        return environment.Queries.Run(unit, tree, new QueryCaller(environment.SystemUserId, Guid.Empty, [], environment.Clock.Now, SystemVisibility.Instance)).Entities;
    }
}
