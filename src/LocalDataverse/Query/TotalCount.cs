using System.Globalization;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>How many rows match whatever the page; Dataverse counts up to 5,000 and then says so.</summary>
internal static class TotalCount
{
    private const int Limit = 5000;

    /// <summary>Fills the count when the query asks for it.</summary>
    public static void Fill(UnitOfWork unit, QueryPlan plan, EntityCollection result)
    {
        if (!plan.Tree.ReturnTotalCount)
        {
            return;
        }

        var list = plan.Tree.Distinct ? $"DISTINCT {string.Join(", ", ResultColumn.Of(plan, 0).Select(column => column.Sql(plan)))}" : "1";
        var count = UpTo(unit, plan, list, Limit);
        result.TotalRecordCount = Math.Min(count, Limit);
        result.TotalRecordCountLimitExceeded = count > Limit;
    }

    /// <summary>The number of rows of the query, counted no further than one beyond the limit.</summary>
    public static int UpTo(UnitOfWork unit, QueryPlan plan, string list, int limit)
    {
        // A plan of its own: tables are named in the order in which a statement is written.
        var counted = new QueryPlan(plan.Catalog, plan.Tree, plan.Caller);
        using var command = counted.Text.Command(unit, FormattableString.Invariant($"SELECT count(*) FROM (SELECT {list}{FromSql.Write(counted)} LIMIT {limit + 1})"));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
