using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Load;

/// <summary>Loads a folder of CSV files by a mapping. A second run finds every row there and changes nothing.</summary>
public sealed class CsvLoad(IOrganizationService service, MetadataCatalog catalog, DateTime now, CancellationToken cancellation = default)
{
    /// <summary>Loads the files; <paramref name="progress"/> is told the file, the rows done and the rows there are.</summary>
    /// <exception cref="LoadStopException">A file is missing or does not fit the mapping; nothing was written.</exception>
    public LoadReport Run(string folder, LoadMap map, Action<string, int, int>? progress = null)
    {
        var files = map.Files.Select(file => (Map: file, Csv: Read(folder, file))).ToList();
        foreach (var (file, csv) in files)
        {
            LoadMapCheck.Check(file, csv, catalog);
        }

        var users = new UserRows(service);
        var keys = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var findings = new List<LoadFinding>();
        var counts = new List<FileCount>();
        foreach (var (file, csv) in files)
        {
            keys.TryAdd(file.Table, new HashSet<string>(StringComparer.Ordinal));
            var builder = new RowBuilder(file, catalog.Table(file.Table), catalog, keys, users, now);
            var done = 0;
            counts.Add(new FileLoad(service, catalog, file, builder, findings).Run(csv, keys[file.Table], () =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(file.File, ++done, csv.Rows.Count);
            }));
        }

        return new LoadReport(counts, findings);
    }

    private static CsvTable Read(string folder, FileMap map)
    {
        var path = Path.Combine(folder, map.File);
        return File.Exists(path) ? CsvTable.Read(path) : throw new LoadStopException($"There is no file {map.File} in {folder}, which the mapping names.");
    }
}
