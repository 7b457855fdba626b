using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Local.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>
/// Loads the settings rows that come with the solution. Column by column a row follows its file as long as it holds what was shipped
/// before; what a customer changed stays, and so does a row's absence that a customer wanted.
/// </summary>
internal sealed class SettingsRowsPart(DeploymentTarget target) : IDeploymentPart
{
    /// <inheritdoc/>
    public string Subject => "Settings rows";

    /// <inheritdoc/>
    public string AfterImport => $"load {Files().Sum(file => file.Csv.Rows.Count)} rows of stage mappings, milestones and rules";

    /// <summary>What customers changed and the new version ships otherwise, a line each.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan()
    {
        var changes = Changes().ToList();
        Kept = [.. changes.SelectMany(change => change.Kept)];
        var created = changes.Count(change => change.Row is { Attributes.Count: > 0 } && change.IsNew);
        var updated = changes.Count(change => change.Row is { Attributes.Count: > 0 } && !change.IsNew);
        return [.. new[] { (created, "create"), (updated, "update") }.Where(one => one.Item1 > 0).Select(one => $"{one.Item2} {one.Item1} row{(one.Item1 == 1 ? string.Empty : "s")}")];
    }

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        var changes = Changes().ToList();
        var done = 0;
        foreach (var change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(change);
            progress($"{++done} of {changes.Count}");
        }

        ShippedValues.Read(target.Service).Keep(target.Service, changes.ToDictionary(change => change.Key, change => change.Shipped, StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    private void Write(RowChange change)
    {
        if (change.Row is not { Attributes.Count: > 0 } row)
        {
            return;
        }

        if (change.IsNew)
        {
            target.Service.Create(row);
        }
        else
        {
            target.Service.Update(row);
        }
    }

    private IEnumerable<ShippedFile> Files() => Directory.GetFiles(target.DataFolder, "*.csv").Order(StringComparer.Ordinal).Select(path => ShippedFile.Read(path, target.Package.Metadata));

    private IEnumerable<RowChange> Changes()
    {
        var before = ShippedValues.Read(target.Service);
        foreach (var file in Files())
        {
            var columns = file.Csv.Header.Where(column => !column.StartsWith('$')).ToList();
            var stored = Stored(file.Table, columns);
            foreach (var cells in file.Csv.Rows.Select(row => row.Cells ?? throw new Load.LoadStopException($"{file.Name}, line {row.Line}: the row has {row.Raw.Count} cells, the header {file.Csv.Header.Count}.")))
            {
                yield return RowChange.Of($"{file.Table.LogicalName}:{cells[ShippedFile.KeyColumn]}", file.Row(cells, target.Time.GetUtcNow().UtcDateTime), columns, stored.Find, before);
            }
        }
    }

    private StoredRows Stored(TableDefinition table, List<string> columns)
    {
        var keyed = table.Keys.Where(key => key.Columns.All(columns.Contains)).Select(key => key.Columns).ToList();
        var rows = target.Service.ReadAll(new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet([.. columns]) });
        return new StoredRows(rows, keyed);
    }

    /// <summary>The rows of a settings table: found by their id, else by an alternate key, since an administrator may have made the row by hand.</summary>
    private sealed class StoredRows(IReadOnlyList<Entity> rows, List<IReadOnlyList<string>> keys)
    {
        public Entity? Find(Entity row) =>
            rows.FirstOrDefault(stored => stored.Id == row.Id)
            ?? rows.FirstOrDefault(stored => keys.Exists(columns => columns.All(column => row.Contains(column) && Same(stored, row, column))));

        private static bool Same(Entity one, Entity other, string column) =>
            string.Equals(RowText.Of(RowChange.Value(one, column)), RowText.Of(RowChange.Value(other, column)), StringComparison.OrdinalIgnoreCase);
    }
}
