using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Export;
using Microsoft.Xrm.Sdk;
using StandardColumns = BuyingDynamics.DataAccess.Schema.StandardColumns;

namespace BuyingDynamics.Operations.Import;

/// <summary>
/// What of an export cannot come into an environment without the rows it needs. A row without its parent, or without what it must name,
/// stays out, and so does what hangs on it; another lookup is emptied; a row whose owner is unknown goes to whoever imports. Each is told.
/// </summary>
internal sealed class LeftOutRows
{
    private readonly SolutionContents package;
    private readonly EntityReference importer;
    private readonly HashSet<Guid> gone;
    private readonly HashSet<string> needed;
    private readonly Func<string, Guid, string> name;
    private readonly HashSet<Guid> leftOut = [];
    private readonly List<string> told = [];

    private LeftOutRows(SolutionContents package, EntityReference importer, IEnumerable<EntityReference> missing, Func<string, Guid, string> name)
    {
        this.package = package;
        this.importer = importer;
        this.name = name;
        gone = [.. missing.Select(row => row.Id)];
        needed = [.. package.Metadata.Relationships.Where(relationship => relationship.Cascade.Delete == CascadeType.Cascade).Select(relationship => $"{relationship.ReferencingTable}.{relationship.ReferencingColumn}")];
    }

    /// <summary>What stays out and what is changed, a line each.</summary>
    public IReadOnlyList<string> Told => told;

    /// <summary>Finds the rows that stay out.</summary>
    public static LeftOutRows Of(SolutionContents package, IReadOnlyList<ExportedTable> tables, ImportedRows rows, IReadOnlyList<EntityReference> missing, EntityReference importer, Func<string, Guid, string> name)
    {
        var left = new LeftOutRows(package, importer, missing, name);

        // A row that stays out takes with it what hangs on it, until nothing more does.
        while (missing.Count > 0 && tables.Sum(table => rows.Of(table.Table.LogicalName).Count(row => left.Leave(table, row))) > 0)
        {
        }

        return left;
    }

    /// <summary>The row without what is missing; null when it stays out.</summary>
    public Entity? Reduced(Entity row)
    {
        if (gone.Count == 0)
        {
            return row;
        }

        if (gone.Contains(row.Id))
        {
            return null;
        }

        foreach (var (column, reference) in Lost(row).ToList())
        {
            var isOwner = column is StandardColumns.OwnerId;
            told.Add(isOwner
                ? $"{row.LogicalName} {row.Id:D}: its owner {name(reference.LogicalName, reference.Id)} is not here; it goes to whoever imports"
                : $"{row.LogicalName} {row.Id:D}: {column} is emptied, {name(reference.LogicalName, reference.Id)} is not here");
            row[column] = isOwner ? importer : null;
        }

        return row;
    }

    /// <summary>Whether the row stays out.</summary>
    public bool IsOut(Entity row) => gone.Contains(row.Id);

    /// <summary>Whether the value leads to a row that is not here.</summary>
    public bool IsLost(object? value) => value is EntityReference reference && gone.Contains(reference.Id);

    /// <summary>Whether a line of a fact can be put back.</summary>
    public bool Takes(EnvironmentFact fact, string line)
    {
        if (fact.PointsTo(line) is not { } row || !gone.Contains(row.Id))
        {
            return true;
        }

        told.Add($"{fact.File}: {EnvironmentFacts.Split(line).Name} of {name(row.LogicalName, row.Id)}, which is not here");
        return false;
    }

    private bool Leave(ExportedTable table, Entity row)
    {
        if (gone.Contains(row.Id))
        {
            // A row of the platform that is missing itself, or one that was told already.
            return !table.IsOwn && Tell(row, $"{row.LogicalName} {row.Id:D}: the product's columns of it, because it is not here");
        }

        var lost = Lost(row).FirstOrDefault(value => IsNeeded(table.Table, value.Column));
        return lost.Reference is not null && Tell(row, $"{row.LogicalName} {row.Id:D}: its {lost.Column} {name(lost.Reference.LogicalName, lost.Reference.Id)} is not here");
    }

    private bool Tell(Entity row, string line)
    {
        if (!leftOut.Add(row.Id))
        {
            return false;
        }

        gone.Add(row.Id);
        told.Add(line);
        return true;
    }

    private IEnumerable<(string Column, EntityReference Reference)> Lost(Entity row) =>
        row.Attributes.Where(value => value.Value is EntityReference reference && gone.Contains(reference.Id)).Select(value => (value.Key, (EntityReference)value.Value));

    private bool IsNeeded(TableDefinition table, string column) => column is not StandardColumns.OwnerId
        && (table.Find(column) is { IsRequired: true } or { IsSystemRequired: true } || needed.Contains($"{table.LogicalName}.{column}"));
}
