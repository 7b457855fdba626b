using CsvHelper;

namespace BuyingDynamics.Operations.Load;

/// <summary>A CSV file: a header line and rows with as many cells.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">The rows in the file's order.</param>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Reads a file: UTF-8, comma, quotes where needed.</summary>
    /// <exception cref="LoadStopException">The file has no header, or a column twice.</exception>
    public static CsvTable Read(string path)
    {
        var malformed = new HashSet<long>();
        var options = new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add(record.LineNumber),
        };
        using var reader = CsvReader.FromFile(path, options);
        reader.ReadHeader();
        var header = reader.Headers.ToArray();
        if (header.Length == 0)
        {
            throw new LoadStopException($"{Path.GetFileName(path)} is empty. Its first line must name the columns.");
        }

        if (header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new LoadStopException($"{Path.GetFileName(path)} has two columns '{twice.Key}'. Rename one of them.");
        }

        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            rows.Add(new CsvRow((int)reader.LineNumber, cells, cells.Length == header.Length && !malformed.Contains(reader.LineNumber)
                ? header.Zip(cells, KeyValuePair.Create).ToDictionary(StringComparer.Ordinal)
                : null));
        }

        return new CsvTable(header, rows);
    }
}

/// <summary>One row of a file.</summary>
/// <param name="Line">The line it begins on; the header is line 1.</param>
/// <param name="Raw">The cells as they are.</param>
/// <param name="Cells">The cells by column; null when the row has more or fewer cells than the header, or a quote that is not closed.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Raw, IReadOnlyDictionary<string, string>? Cells);
