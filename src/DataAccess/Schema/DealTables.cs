using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>All tables whose rows people add to a deal. What the product writes about a deal is not among them.</summary>
public static class DealTables
{
    /// <summary>All of them, in any order.</summary>
    public static readonly IReadOnlyList<DealTable> All = DealNetworkTables.All
        .Concat(DealValueTables.All)
        .Concat(DealPursuitTables.All)
        .Concat(DealOutcomeTables.All)
        .ToArray();

    /// <summary>The table of that name.</summary>
    /// <exception cref="InvalidOperationException">It is not one of a deal.</exception>
    public static DealTable Of(string table) => All.First(t => string.Equals(t.Table, table, StringComparison.Ordinal));
}
