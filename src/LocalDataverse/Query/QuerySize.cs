using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>
/// How large a query may be: Dataverse's own limits, below those of SQLite. Sources: Dataverse documentation, "Join tables using FetchXml"
/// (15 joins) and "Filter rows using FetchXml" (500 conditions and joins).
/// </summary>
internal static class QuerySize
{
    private const int GreatestJoins = 15;
    private const int GreatestConditions = 500;

    /// <summary>Refuses what is larger.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004430D: too many joins; 0x8004430C: too many conditions.</exception>
    public static void Check(QueryTree query)
    {
        var joins = Joins(query.Root);
        if (joins > GreatestJoins)
        {
            throw DataverseFault.TooManyJoins(joins, GreatestJoins);
        }

        var conditions = joins + Conditions(query.Root);
        if (conditions > GreatestConditions)
        {
            throw DataverseFault.TooManyConditions(conditions, GreatestConditions);
        }
    }

    private static int Joins(QueryNode node) => node.Children.Sum(child => 1 + Joins(child)) + LinksOf(node.Filter).Sum(link => 1 + Joins(link));

    private static int Conditions(QueryNode node) =>
        Conditions(node.Filter) + node.Children.Sum(Conditions) + LinksOf(node.Filter).Sum(Conditions);

    private static int Conditions(QueryFilter? filter) => filter is null ? 0 : filter.Conditions.Count + filter.Filters.Sum(Conditions);

    private static IEnumerable<QueryNode> LinksOf(QueryFilter? filter) => filter is null ? [] : filter.Links.Concat(filter.Filters.SelectMany(LinksOf));
}
