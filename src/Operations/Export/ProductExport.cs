using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Export;

/// <summary>
/// Takes everything of the product out of an environment: the rows of its tables, results included, its columns on rows of the
/// platform, the values of its environment variables, which of its workflows are on, who holds its roles and column security profiles,
/// and the names of the users, teams and currencies that all this points to.
/// </summary>
/// <param name="service">The environment, as the signed-in user.</param>
/// <param name="userId">Who is signed in.</param>
/// <param name="package">What is installed.</param>
/// <param name="time">Tells when the export was made.</param>
/// <param name="open">Opens a new file for writing; null for the disk's own.</param>
public sealed class ProductExport(IOrganizationService service, Guid userId, SolutionContents package, TimeProvider time, Func<string, Stream>? open = null)
{
    private readonly HashSet<(string Table, Guid Id)> pointedTo = [];

    /// <summary>Name of the file of a table.</summary>
    public static string FileOf(string table) => table + ".jsonl";

    /// <summary>Writes the export.</summary>
    /// <param name="folder">An empty or new folder, or one in which an export was stopped.</param>
    /// <param name="url">Where the rows come from.</param>
    /// <param name="organizationId">The organization they come from.</param>
    /// <param name="progress">Told the file and how many rows are in it so far.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <exception cref="StopException">The folder holds something, the user is no administrator, the product is not there in this version.</exception>
    public ExportManifest Write(string folder, Uri url, Guid organizationId, Action<string, long> progress, CancellationToken cancellation)
    {
        ImportRights.Demand(service, userId);
        InstalledProduct.Demand(service, package.UniqueName, package.Version);
        var to = new ExportFolder(folder, open);
        to.Begin(package);
        var manifest = new ExportManifest
        {
            Solution = package.UniqueName,
            Version = package.Version.ToString(),
            Url = url,
            OrganizationId = organizationId,
            ExportedOn = time.GetUtcNow().UtcDateTime,
            Folder = folder,
            Files =
            [
                .. ExportedTable.Of(package).Select(table => WriteRows(to, table, progress, cancellation)),
                .. EnvironmentFacts.All.Select(fact => WriteFacts(to, fact)),
                to.Write(Identity.FileName, string.Empty, text => Lines(text, Identity.Of(service, pointedTo.Select(row => new EntityReference(row.Table, row.Id))).Select(identity => identity.Line))),
            ],
        };
        to.End(manifest);
        return manifest;
    }

    private ExportedFile WriteRows(ExportFolder folder, ExportedTable table, Action<string, long> progress, CancellationToken cancellation)
    {
        var name = FileOf(table.Table.LogicalName);
        return folder.Write(name, table.Table.LogicalName, text =>
        {
            long rows = 0;
            DateTime? newest = null;
            var newestRows = 0;
            foreach (var row in service.Stream(table.Query(), cancellation))
            {
                text.WriteLine(Json.Write(Row(table, row)));
                Note(row.Attributes.Values.OfType<EntityReference>());
                var changed = row.GetAttributeValue<DateTime>(ExportedTable.ModifiedOn);
                newestRows = changed == newest ? newestRows + 1 : newest is null || changed > newest ? 1 : newestRows;
                newest = newest is null || changed > newest ? changed : newest;
                if (++rows % 100 == 0)
                {
                    progress(name, rows);
                }
            }

            progress(name, rows);
            return (rows, newest, newestRows);
        }) with
        {
            Columns = string.Join(',', table.Columns.Where(column => column.StartsWith(ProductRows.Prefix, StringComparison.Ordinal))),
        };
    }

    private ExportedFile WriteFacts(ExportFolder folder, EnvironmentFact fact)
    {
        var lines = fact.Read(service, package).ToList();
        Note(lines.Select(fact.PointsTo).OfType<EntityReference>());
        return folder.Write(fact.File, string.Empty, text => Lines(text, lines));
    }

    private void Note(IEnumerable<EntityReference> rows) =>
        pointedTo.UnionWith(rows.Where(row => Identity.NameColumns.ContainsKey(row.LogicalName)).Select(row => (row.LogicalName, row.Id)));

    private static (long Rows, DateTime? Newest, int NewestRows) Lines(TextWriter text, IEnumerable<string> lines)
    {
        long count = 0;
        foreach (var line in lines)
        {
            text.WriteLine(line);
            count++;
        }

        return (count, null, 0);
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
