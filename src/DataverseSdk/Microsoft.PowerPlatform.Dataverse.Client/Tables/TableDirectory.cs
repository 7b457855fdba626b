using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;

namespace Microsoft.PowerPlatform.Dataverse.Client.Tables;

/// <summary>The definitions of tables, each read once and shared by all clones.</summary>
internal sealed class TableDirectory
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TableShape>>> tables = new(StringComparer.Ordinal);

    /// <summary>The tables by logical name, read now if they are not known. Null and repeated names do not count.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment has no such table.</exception>
    public async Task<TableSet> ReadAsync(IEnumerable<string> names, WebApiSession session, CancellationToken cancellation)
    {
        var wanted = names.Where(name => !string.IsNullOrEmpty(name)).Distinct(StringComparer.Ordinal).ToList();
        var shapes = await Task.WhenAll(wanted.Select(name => ReadAsync(name, session, cancellation))).ConfigureAwait(false);
        return new TableSet(shapes.ToDictionary(shape => shape.LogicalName, StringComparer.Ordinal));
    }

    /// <summary>One table.</summary>
    public async Task<TableShape> ReadAsync(string name, WebApiSession session, CancellationToken cancellation)
    {
        // What one caller cancels others may still wait for.
        var reading = tables.GetOrAdd(name, key => new Lazy<Task<TableShape>>(() => TableReading.ReadAsync(key, session, CancellationToken.None)));
        try
        {
            return await reading.Value.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (reading.Value.IsFaulted)
        {
            tables.TryRemove(KeyValuePair.Create(name, reading));
            throw;
        }
    }

    /// <summary>The table anew: a column was asked for that it did not have.</summary>
    public Task<TableShape> ReadAgainAsync(string name, WebApiSession session, CancellationToken cancellation)
    {
        tables.TryRemove(name, out _);
        return ReadAsync(name, session, cancellation);
    }

    public void Clear() => tables.Clear();
}
