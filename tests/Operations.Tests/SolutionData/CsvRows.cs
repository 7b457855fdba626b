using CsvHelper;

namespace BuyingDynamics.Operations.Tests.SolutionData;

/// <summary>One file of solution/data: the table it is for, and its rows by column name.</summary>
internal sealed record CsvRows(string Path, string Table, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    /// <summary>All files in the order in which they are loaded: settings, then samples.</summary>
    public static IReadOnlyList<CsvRows> All { get; } =
        new[] { "solution/data", "solution/data/sample" }
            .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Prerequisite.RepositoryRoot, folder), "*.csv").Order(StringComparer.Ordinal))
            .Select(Read).ToList();

    public static CsvRows Of(string table) => All.Single(file => string.Equals(file.Table, table, StringComparison.Ordinal));

    private static CsvRows Read(string path)
    {
        using var csv = CsvReader.FromFile(path);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Headers.ToDictionary(column => column, csv.GetString, StringComparer.Ordinal));
        }

        return new CsvRows(path, System.IO.Path.GetFileNameWithoutExtension(path).Split('-', 2)[1], [.. csv.Headers], rows);
    }
}
