using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Restoring;

/// <summary>Writes rows as an export holds them: those that are missing are created with their ids, the others are set to what it says.</summary>
public static class RowRestore
{
    private static readonly string[] StateColumns = { StandardColumns.RecordState, StandardColumns.StatusReason };
    private const string CreatedOn = "overriddencreatedon";

    /// <summary>The ids of the rows that are there already.</summary>
    public static HashSet<Guid> Existing(IOrganizationService service, IReadOnlyList<Entity> rows) =>
        new(rows.GroupBy(row => row.LogicalName, StringComparer.Ordinal)
            .SelectMany(table => Existing(service, table.Key, table.Select(row => row.Id).Distinct().ToArray())));

    /// <summary>Writes the rows in their order; tells how many were missing.</summary>
    /// <param name="service">As the system.</param>
    /// <param name="rows">The rows; one may be there twice.</param>
    /// <param name="there">The ids of those that are there already; those that are created are added.</param>
    public static int Write(IOrganizationService service, IReadOnlyList<Entity> rows, HashSet<Guid> there)
    {
        var created = 0;
        foreach (var row in rows)
        {
            if (there.Add(row.Id))
            {
                Create(service, row);
                created++;
                continue;
            }

            // When a row was created can be said at its creation only.
            row.Attributes.Remove(CreatedOn);
            if (row.Attributes.Count > 0)
            {
                service.Update(row);
            }
        }

        return created;
    }

    // What is new is active; it becomes what it was afterwards.
    private static void Create(IOrganizationService service, Entity row)
    {
        var state = new Entity(row.LogicalName, row.Id);
        foreach (var column in StateColumns.Where(row.Contains))
        {
            state[column] = row[column];
            row.Attributes.Remove(column);
        }

        service.Create(row);
        if (state.GetAttributeValue<OptionSetValue>(StandardColumns.RecordState) is { Value: not 0 })
        {
            service.Update(state);
        }
    }

    private static IEnumerable<Guid> Existing(IOrganizationService service, string table, IReadOnlyCollection<Guid> ids) =>
        service.RetrieveMultiple(Paging.RowsOf(table, ProductRows.IdOf(table), ids, ProductRows.IdOf(table))).Entities.Select(row => row.Id);
}
