using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Uninstall;

/// <summary>Whether an export still holds everything: no row was added or changed since, and nothing beside the rows is otherwise.</summary>
public static class Freshness
{
    /// <summary>Stops when something is newer than the export.</summary>
    /// <exception cref="StopException">Names the tables and files.</exception>
    public static void Demand(IOrganizationService service, SolutionContents package, ExportManifest export, Guid organizationId, CancellationToken cancellation)
    {
        if (export.OrganizationId != organizationId)
        {
            throw Stale($"The export comes from another environment ({export.Url.Authority}). Name an empty folder: this environment is exported to it.");
        }

        if (!string.Equals(export.Version, package.Version.ToString(), StringComparison.Ordinal))
        {
            throw Stale($"The export holds version {export.Version}, the environment has {package.Version}. Name an empty folder: the environment is exported anew.");
        }

        var files = export.Files.Where(file => file.Table.Length > 0).ToDictionary(file => file.Table, StringComparer.Ordinal);
        var changed = ExportedTable.Of(package).Where(table => IsNewer(service, table, files.GetValueOrDefault(table.Table.LogicalName), cancellation)).Select(table => table.Table.LogicalName).ToList();
        if (changed.Count > 0)
        {
            throw Stale($"Since the export of {export.ExportedOn:u} rows were added or changed: {string.Join(", ", changed)}. Name an empty folder: the environment is exported anew.");
        }

        var others = EnvironmentFacts.All.Where(fact => IsOtherwise(service, package, export, fact)).Select(fact => fact.File).ToList();
        if (others.Count > 0)
        {
            throw Stale($"Since the export of {export.ExportedOn:u} values of environment variables, workflows, or who holds roles and profiles have changed; these files would be others today: {string.Join(", ", others)}. Name an empty folder: the environment is exported anew.");
        }
    }

    // Rows that were deleted since are no loss. In one second more rows can change than the export saw: they are counted.
    private static bool IsNewer(IOrganizationService service, ExportedTable table, ExportedFile? file, CancellationToken cancellation)
    {
        var query = table.Query();
        query.ColumnSet = new ColumnSet(ExportedTable.ModifiedOn);
        if (file?.Newest is { } newest)
        {
            var product = query.Criteria;
            query.Criteria = new FilterExpression(LogicalOperator.And);
            query.Criteria.AddCondition(ExportedTable.ModifiedOn, ConditionOperator.GreaterEqual, newest);
            if (product.Conditions.Count > 0)
            {
                query.Criteria.AddFilter(product);
            }
        }

        // A row of that second that changed again is newer, though no more rows are counted.
        var rows = service.Stream(query, cancellation).Select(row => row.GetAttributeValue<DateTime>(ExportedTable.ModifiedOn)).ToList();
        return rows.Count > (file?.NewestRows ?? 0) || rows.Exists(modified => modified > file?.Newest);
    }

    // Nothing tells when these were changed. What was taken away counts, too: an import would give it again.
    private static bool IsOtherwise(IOrganizationService service, SolutionContents package, ExportManifest export, EnvironmentFact fact)
    {
        var file = Path.Combine(export.Folder, fact.File);
        return !fact.Read(service, package).ToHashSet(StringComparer.Ordinal).SetEquals(File.Exists(file) ? File.ReadLines(file) : []);
    }

    private static StopException Stale(string sentence) => new(ExitCode.WrongInput, sentence);
}
