using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>Finds the tables that values speak of, so that all of them are read before anything is written.</summary>
internal static class RowTables
{
    /// <summary>The tables of all rows and references in these values, and of the rows' own columns.</summary>
    public static async Task<TableSet> ReadAsync(WebApiSession session, CancellationToken cancellation, params object[] values)
    {
        var directory = session.Connection.Tables;
        foreach (var row in values.SelectMany(Rows).Where(row => !string.IsNullOrEmpty(row.LogicalName)).DistinctBy(row => row.LogicalName))
        {
            // Definitions may have grown since they were read, by an import for example.
            var shape = await directory.ReadAsync(row.LogicalName, session, cancellation).ConfigureAwait(false);
            if (row.Attributes.Keys.Any(column => shape.Find(column) is null))
                await directory.ReadAgainAsync(row.LogicalName, session, cancellation).ConfigureAwait(false);
        }

        return await directory.ReadAsync(values.SelectMany(Names), session, cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<string> Names(object value) => value switch
    {
        EntityReference reference => reference.KeyAttributes.Values.SelectMany(Names).Prepend(reference.LogicalName),
        Entity row => row.Attributes.Values.Concat(row.KeyAttributes.Values).SelectMany(Names).Prepend(row.LogicalName),
        EntityCollection rows => rows.Entities.SelectMany(Names),
        IEnumerable<object> list => list.SelectMany(Names),
        _ => [],
    };

    private static IEnumerable<Entity> Rows(object value) => value switch
    {
        Entity row => row.Attributes.Values.SelectMany(Rows).Prepend(row),
        EntityCollection rows => rows.Entities.SelectMany(Rows),
        IEnumerable<object> list => list.SelectMany(Rows),
        _ => [],
    };
}
