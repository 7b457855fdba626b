using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>The rows that a row under a deal points to: of which deal they are, and how they are called.</summary>
public sealed class LinkedRows
{
    /// <summary>How long the name of a row under a deal may be.</summary>
    public const int NameLength = 200;

    private readonly Dictionary<string, Entity> rows;
    private readonly DealTable table;

    private LinkedRows(DealTable table, Dictionary<string, Entity> rows)
    {
        this.table = table;
        this.rows = rows;
    }

    /// <summary>Those that belong to deals.</summary>
    public IReadOnlyList<DealRowLink> OfDeals => table.Links
        .Where(link => rows.ContainsKey(link.Column))
        .Select(link => new DealRowLink(link.Column, rows[link.Column].Id, DealOf(link.Column)))
        .ToArray();

    /// <summary>The names that name the row, in order.</summary>
    public IEnumerable<string> Names => table.NamedAfter.Where(link => rows.ContainsKey(link.Column)).Select(link => rows[link.Column].Text(link.NameColumn) ?? "");

    /// <summary>The deal of the row that a lookup points to; null when it has none.</summary>
    public Guid? DealOf(string column) => rows.TryGetValue(column, out var row) ? row.Lookup(DealTable.OpportunityId) : null;

    /// <summary>One read per lookup that has a value; no more than three in any table.</summary>
    public static LinkedRows Read(IOrganizationService service, DealTable table, Entity row) => new(
        table,
        table.Lookups.Where(link => row.Lookup(link.Column) is not null).ToDictionary(
            link => link.Column,
            link => service.Retrieve(link.Table, row.Lookup(link.Column)!.Value, new ColumnSet(ColumnsOf(table, link))),
            StringComparer.Ordinal));

    private static string[] ColumnsOf(DealTable table, DealLink link) =>
        table.Links.Contains(link) ? new[] { link.NameColumn, DealTable.OpportunityId } : new[] { link.NameColumn };
}
