using System.Text.RegularExpressions;

namespace BuyingDynamics.Operations.Load;

/// <summary>Takes the texts of a row's values out of its cells.</summary>
public static partial class RowSource
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <summary>The cells with the known slips put right; each correction is told to <paramref name="warn"/> (column, reason, what to do).</summary>
    public static IReadOnlyDictionary<string, string> Corrected(FileMap map, IReadOnlyDictionary<string, string> cells, Action<string, string, string> warn)
    {
        var corrected = cells.ToDictionary(cell => cell.Key, cell => cell.Value.Trim(), StringComparer.Ordinal);
        foreach (var (column, slips) in map.Corrections)
        {
            if (slips.TryGetValue(corrected[column], out var meant))
            {
                warn(column, $"'{corrected[column]}' was read as '{meant}'.", "Correct the source, or leave the correction in the mapping file.");
                corrected[column] = meant;
            }
        }

        return corrected;
    }

    /// <summary>The text of a value; empty for none.</summary>
    /// <exception cref="CellProblemException">The value map has no entry for the text.</exception>
    public static string Text(ValueMap value, IReadOnlyDictionary<string, string> cells)
    {
        var text = value.Value
            ?? (value.Column is { } column ? cells[column] : Placeholder().Replace(value.Template!, match => cells[match.Groups["column"].Value]));
        if (value.Match is { } pattern)
        {
            text = Regex.Match(text, pattern, RegexOptions.CultureInvariant, MatchLimit).Value;
        }

        foreach (var (from, to) in value.Replace)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        if (value.Map is { } map && text.Length > 0)
        {
            text = map.TryGetValue(text, out var mapped) ? mapped : throw new CellProblemException($"The mapping file has no value for '{text}'.", "Add it to the map of this column, or correct the cell.");
        }

        return text;
    }

    /// <summary>Columns of the file that a value is taken from.</summary>
    public static IEnumerable<string> Columns(ValueMap value) => value.Column is { } column
        ? [column]
        : Placeholder().Matches(value.Template ?? string.Empty).Select(match => match.Groups["column"].Value);

    [GeneratedRegex("\\{(?<column>[^{}]+)\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
