using System.Text;
using CsvHelper;

namespace BuyingDynamics.Operations.Load;

/// <summary>A CSV file: a header line and rows with as many cells.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">The rows in the file's order.</param>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file: UTF-8, comma, quotes where needed.</summary>
    /// <exception cref="LoadStopException">The file is not UTF-8, has no header, a column twice, or a quote that is never closed: what follows it would be lost.</exception>
    public static CsvTable Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var text = new StreamReader(path, Utf8, detectEncodingFromByteOrderMarks: false);
            return Read(text, name);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new LoadStopException($"{name} is not written in UTF-8. Save it again as \"CSV UTF-8\".", wrong);
        }
    }

    private static CsvTable Read(TextReader text, string name)
    {
        var malformed = new Dictionary<long, CsvMalformedReason>();
        var options = new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
        };
        using var reader = CsvReader.Create(text, options);
        reader.ReadHeader();

        // Excel begins UTF-8 files with a mark.
        var header = reader.Headers.Select((column, index) => index == 0 ? column.TrimStart('\uFEFF') : column).ToArray();
        if (header.Length == 0)
        {
            throw new LoadStopException($"{name} is empty. Its first line must name the columns.");
        }

        if (header.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new LoadStopException($"{name} has two columns '{twice.Key}'. Rename one of them.");
        }

        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var isMalformed = malformed.TryGetValue(reader.LineNumber, out var reason);
            if (isMalformed && reason == CsvMalformedReason.UnterminatedQuote)
            {
                throw new LoadStopException($"In {name} a quote that opens in the row of line {reader.LineNumber} is never closed: all that follows would be part of one cell. Close it, or double quotes that belong to the text.");
            }

            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            rows.Add(new CsvRow((int)reader.LineNumber, header, cells, isMalformed || cells.Length != header.Length));
        }

        return new CsvTable(header, rows);
    }
}

/// <summary>One row of a file.</summary>
/// <param name="Line">The line it begins on; the header is line 1.</param>
/// <param name="Header">Names of the file's columns.</param>
/// <param name="Raw">The cells as they are.</param>
/// <param name="IsBroken">True when the row has more or fewer cells than the header, or a quote in a wrong place.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Header, IReadOnlyList<string> Raw, bool IsBroken)
{
    /// <summary>The cells by column, made anew each time (a large file would not fit otherwise); null when the row is broken.</summary>
    public IReadOnlyDictionary<string, string>? Cells => IsBroken ? null : Header.Zip(Raw, KeyValuePair.Create).ToDictionary(StringComparer.Ordinal);
}
