using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Rows of a deal that say something about another one, and nothing without it.</summary>
public static class DependentRows
{
    // So that a deletion ends in time. What is beyond keeps an empty lookup, which no reader counts.
    private const int Most = 500;

    /// <summary>Deletes what lives by the row: one read for each lookup, and a write for each row.</summary>
    /// <returns>How many were deleted.</returns>
    public static int Delete(IOrganizationService service, string table, Guid id)
    {
        var deleted = 0;
        foreach (var dependent in DealTables.All)
        {
            foreach (var link in dependent.LivesBy.Where(link => string.Equals(link.Table, table, StringComparison.Ordinal)))
            {
                var query = Paging.RowsOf(dependent.Table, link.Column, new[] { id }, link.Column);
                query.TopCount = Most;
                var rows = service.RetrieveMultiple(query).Entities;
                foreach (var row in rows)
                {
                    service.Delete(dependent.Table, row.Id);
                }

                deleted += rows.Count;
            }
        }

        return deleted;
    }
}
