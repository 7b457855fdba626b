using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Load;

/// <summary>Loads the rows of one file, each in a transaction of its own: it is there with everything that belongs to it, or not at all.</summary>
internal sealed class FileLoad(ResilientService service, RowSender sender, LoadOptions options, FileMap map, TableDefinition table, RowBuilder builder, LoadFindings findings, FileProgress progress)
{
    /// <summary>Value of the request parameter "tag": tells the plugins that rows come in bulk and the sweep will evaluate them.</summary>
    public const string BulkTag = "bd-bulk";

    /// <summary>Loads them; keys of rows that are there afterwards go to <paramref name="keys"/>.</summary>
    public async Task RunAsync(CsvTable file, HashSet<string> keys, CancellationToken cancellation)
    {
        var rows = Readable(file).ToList();
        var existing = await Task.Run(() => ExistingRows.Of(service, table, rows.Select(row => RowId.Of(map.Table, row.Key))), cancellation);
        var known = rows.ToLookup(row => existing.Contains(RowId.Of(map.Table, row.Key)));
        keys.UnionWith(known[true].Select(row => row.Key));
        progress.Unchanged(known[true].Count());
        foreach (var level in RowOrder.Levels(map, [.. known[false]]))
        {
            // Keys are added between the levels only: while one is under way, its rows look them up on many threads.
            var written = new List<string>();
            await Parallel.ForEachAsync(
                level.Chunk(options.RowsPerRequest),
                new ParallelOptions { MaxDegreeOfParallelism = options.MostAtOnce, CancellationToken = cancellation },
                async (chunk, stop) => await SendAsync(chunk, written, stop));
            keys.UnionWith(written);
        }
    }

    private async Task SendAsync(KeyedRow[] chunk, List<string> written, CancellationToken cancellation)
    {
        var rows = chunk.Select(Prepared).OfType<PreparedRow>().ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var faults = await sender.SendAsync(rows, cancellation);
        var there = await ThereAfterAllAsync(rows, faults, cancellation);
        foreach (var (row, fault) in rows.Zip(faults))
        {
            if (fault is not null && !there.Contains(Id(row)))
            {
                Refuse(row.Row.Line, string.Empty, fault.Message, "Correct the row and load again.");
                continue;
            }

            lock (written)
            {
                written.Add(row.Row.Key);
            }

            findings.Add(fault is null ? row.Warnings : []);
        }

        progress.Created(faults.Count(fault => fault is null));
        progress.Unchanged(there.Count);
    }

    // A load that was killed may have had a request under way, which the environment ended while this one looked which rows are there. How
    // the second attempt is refused depends on who sees it first: the key, the id, or a plug-in.
    private async Task<HashSet<Guid>> ThereAfterAllAsync(List<PreparedRow> rows, IReadOnlyList<OrganizationServiceFault?> faults, CancellationToken cancellation)
    {
        var doubtful = rows.Where((_, index) => faults[index] is not null).Select(Id).ToList();
        return doubtful.Count == 0 ? [] : await Task.Run(() => ExistingRows.Of(service, table, doubtful), cancellation);
    }

    private Guid Id(PreparedRow row) => RowId.Of(map.Table, row.Row.Key);

    private IEnumerable<KeyedRow> Readable(CsvTable file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows)
        {
            if (row.Cells is not { } cells)
            {
                Refuse(row.Line, string.Empty, row.Raw.Count == file.Header.Count ? "A quote is not closed, or stands inside a text." : $"The row has {row.Raw.Count} cells, the header {file.Header.Count}.", "Put texts with commas or quotes into quotes, double the quotes inside, and load again.");
            }
            else if (cells[map.Key].Trim() is not { Length: > 0 } key)
            {
                Refuse(row.Line, map.Key, "The row has no key.", "Fill in the cell and load again.");
            }
            else if (seen.Add(key))
            {
                yield return new KeyedRow(row, key);
            }
            else if (map.Distinct)
            {
                progress.PassedOver();
            }
            else
            {
                Refuse(row.Line, map.Key, $"The key '{key}' occurs a second time.", "Give each row a key of its own; the first one was taken.");
            }
        }
    }

    private PreparedRow? Prepared(KeyedRow row)
    {
        // Warnings count only for a row that is written.
        var warnings = new List<LoadFinding>();
        try
        {
            void Warn(string column, string reason, string whatToDo) => warnings.Add(new LoadFinding(false, map.File, row.Line, column, reason, whatToDo));
            return new PreparedRow(row, Request(builder.Requests(row.Key, RowSource.Corrected(map, row.Cells, Warn), Warn)), warnings);
        }
        catch (CellProblemException problem)
        {
            Refuse(row.Line, problem.Column ?? string.Empty, problem.Message, problem.WhatToDo);
            return null;
        }
    }

    private static OrganizationRequest Request(IReadOnlyList<OrganizationRequest> requests)
    {
        foreach (var request in requests)
        {
            request["tag"] = BulkTag;
        }

        return requests.Count == 1 ? requests[0] : new ExecuteTransactionRequest { Requests = [.. requests], ["tag"] = BulkTag };
    }

    private void Refuse(int line, string column, string reason, string whatToDo)
    {
        findings.Add([new LoadFinding(true, map.File, line, column, reason, whatToDo)]);
        progress.Refused(1);
    }
}

/// <summary>A whole row with its key.</summary>
internal sealed class KeyedRow(CsvRow row, string key)
{
    /// <summary>The line it begins on.</summary>
    public int Line => row.Line;

    /// <summary>What it is recognised by.</summary>
    public string Key => key;

    /// <summary>Its cells by column.</summary>
    public IReadOnlyDictionary<string, string> Cells => row.Cells!;
}
