using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Export;

/// <summary>
/// The folder an export is written to. A mark lies in it until the export is whole: who is stopped in the middle, by whatever, runs the
/// same command again, and what lies there of the stopped one goes first.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="open">Opens a new file for writing; null for the disk's own.</param>
internal sealed class ExportFolder(string path, Func<string, Stream>? open = null)
{
    private const string Mark = "unfinished-export";

    /// <summary>Makes it ready: creates it, or clears it of an export that was stopped.</summary>
    /// <exception cref="StopException">It holds something else.</exception>
    public void Begin(SolutionContents package)
    {
        Demand(package);
        foreach (var name in Names(package).Where(name => File.Exists(At(name))))
        {
            File.Delete(At(name));
        }

        PrivateFile.CreateFolder(path);
        PrivateFile.Write(At(Mark), $"bd export was stopped here, or still runs. Run it again with --out {path}, or delete this folder.\n");
    }

    /// <summary>Looks whether an export can be written there; changes nothing.</summary>
    /// <exception cref="StopException">It holds something else than an export that was stopped.</exception>
    public void Demand(SolutionContents package)
    {
        HashSet<string> ours = File.Exists(At(Mark)) && !ExportManifest.IsIn(path) ? [.. Names(package), Mark] : [];
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(entry => !ours.Contains(Path.GetFileName(entry))))
        {
            throw new StopException(ExitCode.WrongInput, $"{path} is not empty, so nothing is written there. Name an empty or new folder.");
        }
    }

    /// <summary>Writes a file; its rows are on the disk when this returns.</summary>
    public ExportedFile Write(string name, string table, Func<TextWriter, (long Rows, DateTime? Newest, int NewestRows)> content)
    {
        (long Rows, DateTime? Newest, int NewestRows) written;
        using (var file = open?.Invoke(At(name)) ?? PrivateFile.Open(At(name), FileMode.CreateNew))
        {
            using (var text = new StreamWriter(file, leaveOpen: true))
            {
                written = content(text);
            }

            // What follows may be the removal of the rows.
            (file as FileStream)?.Flush(flushToDisk: true);
        }

        return new ExportedFile(name, table, written.Rows, FileHash.Of(At(name)), written.Newest, written.NewestRows);
    }

    /// <summary>Makes it an export: from here on it is whole.</summary>
    public void End(ExportManifest manifest)
    {
        manifest.Write(path);
        File.Delete(At(Mark));
    }

    private static IEnumerable<string> Names(SolutionContents package) =>
        [.. ExportedTable.Of(package).Select(table => ProductExport.FileOf(table.Table.LogicalName)), .. EnvironmentFacts.All.Select(fact => fact.File), Identity.FileName, ExportManifest.FileName + ".new"];

    private string At(string name) => Path.Combine(path, name);
}
