using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Export;

/// <summary>
/// Takes everything of the product out of an environment: the rows of its tables, results included, its columns on rows of the
/// platform, the values of its environment variables, and who holds its roles and column security profiles.
/// </summary>
public sealed class ProductExport(IOrganizationService service, Guid userId, SolutionContents package, TimeProvider time)
{
    /// <summary>Name of the file of a table.</summary>
    public static string FileOf(string table) => table + ".jsonl";

    /// <summary>Writes the export.</summary>
    /// <param name="folder">An empty or new folder.</param>
    /// <param name="url">Where the rows come from.</param>
    /// <param name="organizationId">The organization they come from.</param>
    /// <param name="progress">Told the file and how many rows are in it so far.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <exception cref="StopException">The folder holds something, the user is no administrator, the product is not there in this version.</exception>
    public ExportManifest Write(string folder, Uri url, Guid organizationId, Action<string, long> progress, CancellationToken cancellation)
    {
        DemandEmpty(folder);
        ImportRights.Demand(service, userId);
        DemandInstalled();
        var manifest = new ExportManifest
        {
            Solution = package.UniqueName,
            Version = package.Version.ToString(),
            Url = url,
            OrganizationId = organizationId,
            ExportedOn = time.GetUtcNow().UtcDateTime,
            Files =
            [
                .. ExportedTable.Of(package).Select(table => WriteRows(folder, table, progress, cancellation)),
                .. EnvironmentFacts.All.Select(fact => WriteFacts(folder, fact)),
            ],
        };
        manifest.Write(folder);
        return manifest;
    }

    private static void DemandEmpty(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new StopException(ExitCode.WrongInput, $"{folder} is not empty, so nothing is written there. Name an empty or new folder.");
        }

        Directory.CreateDirectory(folder);
    }

    private void DemandInstalled()
    {
        var installed = InstalledSolution.Find(service, package.UniqueName)
            ?? throw new StopException(ExitCode.UnfitEnvironment, $"{package.UniqueName} is not installed in this environment: there is nothing to export. Check the address.");
        if (installed.Version != package.Version)
        {
            throw new StopException(ExitCode.UnfitEnvironment, $"{package.UniqueName} {installed.Version} is installed, this bd belongs to {package.Version} and does not know its columns. Use the bd that belongs to it, or upgrade with bd deploy.");
        }
    }

    private ExportedFile WriteRows(string folder, ExportedTable table, Action<string, long> progress, CancellationToken cancellation)
    {
        var name = FileOf(table.Table.LogicalName);
        var path = Path.Combine(folder, name);
        long rows = 0;
        DateTime? newest = null;
        var newestRows = 0;
        using (var file = new StreamWriter(path))
        {
            foreach (var row in service.Stream(table.Query(), cancellation))
            {
                file.WriteLine(Json.Write(Row(table, row)));
                var changed = row.GetAttributeValue<DateTime>(ExportedTable.ModifiedOn);
                newestRows = changed == newest ? newestRows + 1 : newest is null || changed > newest ? 1 : newestRows;
                newest = newest is null || changed > newest ? changed : newest;
                if (++rows % 100 == 0)
                {
                    progress(name, rows);
                }
            }
        }

        progress(name, rows);
        return new ExportedFile(name, table.Table.LogicalName, rows, FileHash.Of(path), newest, newestRows);
    }

    private ExportedFile WriteFacts(string folder, EnvironmentFact fact)
    {
        var path = Path.Combine(folder, fact.File);
        var lines = fact.Read(service, package).ToList();
        File.WriteAllLines(path, lines);
        return new ExportedFile(fact.File, string.Empty, lines.Count, FileHash.Of(path), null, 0);
    }

    private static RestoredRow Row(ExportedTable table, Entity row) => new()
    {
        Table = row.LogicalName,
        Id = row.Id.ToString("D"),
        Values = table.Columns.Where(row.Contains).ToDictionary(
            column => string.Equals(column, ExportedTable.CreatedOn, StringComparison.Ordinal) ? ExportedTable.CreatedAgain : column,
            column => RowText.Of(row[column]),
            StringComparer.Ordinal),
    };
}
