using System.Text.RegularExpressions;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Load;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Local.Rows;

/// <summary>One file of solution/data: NN-table.csv.</summary>
internal sealed partial record ShippedFile(string Name, TableDefinition Table, CsvTable Csv)
{
    /// <summary>Column with the row's key.</summary>
    public const string KeyColumn = "$id";

    /// <summary>Reads a file and holds its header against the table.</summary>
    public static ShippedFile Read(string path, MetadataCatalog catalog)
    {
        var name = Path.GetFileName(path);
        var match = FileName().Match(name);
        if (!match.Success || !catalog.Tables.TryGetValue(match.Groups["table"].Value, out var table))
        {
            throw new LoadStopException($"{name}: the file must be called NN-table.csv with the logical name of a table that the environment has.");
        }

        var csv = CsvTable.Read(path);
        if (!csv.Header.Contains(KeyColumn, StringComparer.Ordinal))
        {
            throw new LoadStopException($"{name} has no column {KeyColumn}. It holds each row's key.");
        }

        return csv.Header.FirstOrDefault(column => !column.StartsWith('$') && table.Find(column) is null) is { } unknown
            ? throw new LoadStopException($"{name}: table '{table.LogicalName}' has no column '{unknown}'. Check the logical name.")
            : new ShippedFile(name, table, csv);
    }

    /// <summary>The row of these cells.</summary>
    public Entity Row(IReadOnlyDictionary<string, string> cells, DateTime now)
    {
        var row = new Entity(Table.LogicalName, RowId.Of(Table.LogicalName, cells[KeyColumn]));
        foreach (var (name, text) in cells.Where(cell => !cell.Key.StartsWith('$') && cell.Value.Length > 0))
        {
            var column = Table.Find(name)!;
            row[name] = column.IsLookup ? Reference(column, text)
                : column.Type == ColumnType.PartyList ? Parties(column, text)
                : CellValue.Of(column, text, now);
        }

        return row;
    }

    // Whoever may take part in activities: the column itself names no tables.
    private static EntityCollection Parties(ColumnDefinition column, string text) => new(
        [.. text.Split(';', StringSplitOptions.TrimEntries).Select(party => new Entity("activityparty") { ["partyid"] = Party(column, party) })])
    {
        EntityName = "activityparty",
    };

    private static EntityReference Party(ColumnDefinition column, string text) => text.Split(':', 2) is [var table, var key]
        ? new EntityReference(table, RowId.Of(table, key))
        : throw new CellProblemException($"'{text}' is no value of {column.LogicalName}: write table:key, several separated by ;");

    private static EntityReference Reference(ColumnDefinition column, string text) => text.Split(':', 2) is [var table, var key] && column.Targets.Contains(table, StringComparer.Ordinal)
        ? new EntityReference(table, RowId.Of(table, key))
        : throw new CellProblemException($"'{text}' is no value of {column.LogicalName}: write table:key, with one of the tables {string.Join(", ", column.Targets)}");

    [GeneratedRegex("^[0-9]+-(?<table>[a-z0-9_]+)\\.csv$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
