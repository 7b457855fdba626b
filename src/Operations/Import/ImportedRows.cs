using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Operations.Export;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Import;

/// <summary>The rows of an export, read line by line, as this environment says them.</summary>
internal sealed class ImportedRows(string folder, IdentityMap identities)
{
    /// <summary>The rows of a table.</summary>
    public IEnumerable<Entity> Of(string table)
    {
        var path = Path.Combine(folder, ProductExport.FileOf(table));
        return File.Exists(path) ? File.ReadLines(path).Select(Row) : [];
    }

    /// <summary>The lines of a fact; none when the export is older than the fact.</summary>
    public IEnumerable<string> Of(EnvironmentFact fact)
    {
        var path = Path.Combine(folder, fact.File);
        return File.Exists(path) ? File.ReadLines(path).Select(line => fact.PointsTo(line) is { } row ? fact.PointingTo(line, identities.Here(row.Id)) : line) : [];
    }

    private Entity Row(string line)
    {
        var restored = Json.Read<RestoredRow>(line);
        var row = new Entity(restored.Table, Guid.Parse(restored.Id));
        foreach (var (column, text) in restored.Values)
        {
            row[column] = identities.Here(RowText.Value(text));
        }

        return row;
    }
}
