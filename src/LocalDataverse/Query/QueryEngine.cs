using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Turns query trees into SQL and its rows into entities.</summary>
public sealed class QueryEngine(Func<MetadataCatalog> catalog) : IQueryEngine
{
    /// <inheritdoc/>
    public EntityCollection Run(UnitOfWork unit, QueryTree query, QueryCaller caller)
    {
        Check(query);
        var plan = new QueryPlan(catalog(), query, caller);
        return query.Aggregate ? AggregateQuery.Run(unit, plan) : RowQuery.Run(unit, plan);
    }

    private static void Check(QueryTree query)
    {
        if (query is { Top: not null, PageSize: not null })
        {
            throw DataverseFault.InvalidQueryShape("A query has either top or pages (count, page), not both.");
        }

        if (query.Top is <= 0 or > RowQuery.LargestPage)
        {
            throw DataverseFault.InvalidQueryShape($"top is {query.Top}, but must lie between 1 and {RowQuery.LargestPage}. Read more rows by pages.");
        }

        if (query.PageNumber < 1 || query.PageSize is <= 0)
        {
            throw DataverseFault.InvalidQueryShape("Pages are numbered from 1 and hold at least one row.");
        }

        if (query.AggregateLimit is <= 0)
        {
            throw DataverseFault.InvalidQueryShape($"aggregatelimit is {query.AggregateLimit}, but must be greater than 0.");
        }

        QuerySize.Check(query);
    }
}
