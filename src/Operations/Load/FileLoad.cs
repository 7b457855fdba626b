using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Load;

/// <summary>Loads the rows of one file, each in a transaction of its own: it is there with everything that belongs to it, or not at all.</summary>
internal sealed class FileLoad(IOrganizationService service, MetadataCatalog catalog, FileMap map, RowBuilder builder, List<LoadFinding> findings)
{
    /// <summary>Value of the request parameter "tag": tells the plugins that rows come in bulk and the sweep will evaluate them.</summary>
    public const string BulkTag = "bd-bulk";

    private int created;
    private int unchanged;
    private int refused;

    /// <summary>Loads them; keys of rows that are there afterwards go to <paramref name="keys"/>.</summary>
    public FileCount Run(CsvTable file, HashSet<string> keys, Action rowDone)
    {
        var rows = Readable(file).ToList();
        var existing = ExistingRows.Of(service, catalog.Table(map.Table), rows.Select(row => RowId.Of(map.Table, row.Key)));
        foreach (var row in RowOrder.ParentsFirst(map, rows))
        {
            if (existing.Contains(RowId.Of(map.Table, row.Key)))
            {
                unchanged++;
                keys.Add(row.Key);
            }
            else if (TryWrite(row))
            {
                created++;
                keys.Add(row.Key);
            }

            rowDone();
        }

        return new FileCount(map.File, map.Table, created, unchanged, refused);
    }

    private IEnumerable<KeyedRow> Readable(CsvTable file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows)
        {
            if (row.Cells is null)
            {
                Refuse(row.Line, string.Empty, row.Raw.Count == file.Header.Count ? "A quote is not closed, or stands inside a text." : $"The row has {row.Raw.Count} cells, the header {file.Header.Count}.", "Put texts with commas or quotes into quotes, double the quotes inside, and load again.");
            }
            else if (row.Cells[map.Key].Trim() is not { Length: > 0 } key)
            {
                Refuse(row.Line, map.Key, "The row has no key.", "Fill in the cell and load again.");
            }
            else if (seen.Add(key))
            {
                yield return new KeyedRow(row.Line, key, row.Cells);
            }
            else if (!map.Distinct)
            {
                Refuse(row.Line, map.Key, $"The key '{key}' occurs a second time.", "Give each row a key of its own; the first one was taken.");
            }
        }
    }

    private bool TryWrite(KeyedRow row)
    {
        // Warnings count only for a row that is written.
        var warnings = new List<LoadFinding>();
        try
        {
            void Warn(string column, string reason, string whatToDo) => warnings.Add(new LoadFinding(false, map.File, row.Line, column, reason, whatToDo));
            var requests = builder.Requests(row.Key, RowSource.Corrected(map, row.Cells, Warn), Warn);
            Execute(requests);
            findings.AddRange(warnings);
            return true;
        }
        catch (CellProblemException problem)
        {
            Refuse(row.Line, problem.Column ?? string.Empty, problem.Message, problem.WhatToDo);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Refuse(row.Line, string.Empty, fault.Detail.Message, "Correct the row and load again.");
        }

        return false;
    }

    private void Execute(IReadOnlyList<OrganizationRequest> requests)
    {
        foreach (var request in requests)
        {
            request["tag"] = BulkTag;
        }

        service.Execute(requests.Count == 1 ? requests[0] : new ExecuteTransactionRequest { Requests = [.. requests], ["tag"] = BulkTag });
    }

    private void Refuse(int line, string column, string reason, string whatToDo)
    {
        refused++;
        findings.Add(new LoadFinding(true, map.File, line, column, reason, whatToDo));
    }
}

/// <summary>A row with its key.</summary>
internal sealed record KeyedRow(int Line, string Key, IReadOnlyDictionary<string, string> Cells);
