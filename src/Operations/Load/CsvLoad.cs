using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Resilience;

namespace BuyingDynamics.Operations.Load;

/// <summary>Loads a folder of CSV files by a mapping. A second run finds every row there and changes nothing.</summary>
/// <param name="service">The environment.</param>
/// <param name="catalog">Its tables.</param>
/// <param name="now">What "today" in a file means.</param>
/// <param name="options">How rows are sent.</param>
public sealed class CsvLoad(ResilientService service, MetadataCatalog catalog, DateTime now, LoadOptions? options = null)
{
    private readonly LoadOptions options = options ?? new LoadOptions();

    /// <summary>Told after every request.</summary>
    public Action<LoadProgress>? Progress { get; init; }

    /// <summary>Told of everything that needs a look, as it is found.</summary>
    public Action<LoadFinding>? Noted { get; init; }

    /// <summary>Loads the files.</summary>
    /// <exception cref="LoadStopException">A file is missing or does not fit the mapping; nothing was written.</exception>
    public async Task<LoadReport> RunAsync(string folder, LoadMap map, CancellationToken cancellation = default)
    {
        var files = map.Files.Select(file => (Map: file, Csv: Read(folder, file))).ToList();
        foreach (var (file, csv) in files)
        {
            LoadMapCheck.Check(file, csv, catalog);
        }

        var users = map.Files.Any(file => file.Table is "systemuser") ? await Task.Run(() => new UserRows(service), cancellation) : null;
        var keys = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var findings = new LoadFindings(Noted);
        var counts = new List<FileCount>();
        var sender = new RowSender(service, options);
        service.Pipeline.Throttled += sender.Throttled;
        try
        {
            foreach (var (index, (file, csv)) in files.Index())
            {
                keys.TryAdd(file.Table, new HashSet<string>(StringComparer.Ordinal));
                var table = catalog.Table(file.Table);
                var progress = new FileProgress(index, Name(file, map), csv.Rows.Count, options.Time, Progress);
                var builder = new RowBuilder(file, table, catalog, keys, users, now);
                await new FileLoad(service, sender, options, file, table, builder, findings, progress).RunAsync(csv, keys[file.Table], cancellation);
                counts.Add(progress.Count(file));
            }
        }
        finally
        {
            service.Pipeline.Throttled -= sender.Throttled;
        }

        return new LoadReport(counts, findings.InOrder(map));
    }

    private static string Name(FileMap file, LoadMap map) =>
        map.Files.Count(other => string.Equals(other.File, file.File, StringComparison.Ordinal)) > 1 ? $"{file.File} ({file.Table} by {file.Key})" : file.File;

    private static CsvTable Read(string folder, FileMap map)
    {
        var path = Path.Combine(folder, map.File);
        return File.Exists(path) ? CsvTable.Read(path) : throw new LoadStopException($"There is no file {map.File} in {folder}, which the mapping names.");
    }
}
