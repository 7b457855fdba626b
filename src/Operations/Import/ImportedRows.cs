using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Operations.Export;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Import;

/// <summary>The rows of an export, read line by line.</summary>
internal sealed class ImportedRows(string folder)
{
    /// <summary>The rows of a table.</summary>
    public IEnumerable<Entity> Of(string table)
    {
        var path = Path.Combine(folder, ProductExport.FileOf(table));
        return File.Exists(path) ? File.ReadLines(path).Select(Row) : [];
    }

    private static Entity Row(string line)
    {
        var restored = Json.Read<RestoredRow>(line);
        var row = new Entity(restored.Table, Guid.Parse(restored.Id));
        foreach (var (column, text) in restored.Values)
        {
            row[column] = RowText.Value(text);
        }

        return row;
    }
}
