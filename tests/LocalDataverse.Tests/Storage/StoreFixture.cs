using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.Storage;

/// <summary>An empty database with the physical tables of a catalogue, base tables by default.</summary>
public sealed class StoreFixture : IDisposable
{
    public StoreFixture()
        : this(BaseTables.Load())
    {
    }

    public StoreFixture(MetadataCatalog catalog)
    {
        Catalog = catalog;
        Rows = new RowStore(() => Catalog);
        Write(unit =>
        {
            foreach (var table in catalog.Tables.Values)
            {
                Rows.EnsureTable(unit, table);
            }
        });
    }

    public MetadataCatalog Catalog { get; set; }

    public Database Database { get; } = Database.InMemory();

    public RowStore Rows { get; }

    public void Write(Action<UnitOfWork> work)
    {
        using var unit = Database.Begin();
        work(unit);
        unit.Commit();
    }

    public Guid Insert(string table, params (string Column, object? Value)[] values)
    {
        var row = Row(table, values);
        Write(unit => Rows.Insert(unit, row));
        return row.Id;
    }

    public Entity? Find(string table, Guid id, params string[] columns)
    {
        using var unit = Database.BeginRead();
        return Rows.Find(unit, table, id, columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns));
    }

    public static Entity Row(string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, Guid.NewGuid());
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return row;
    }

    public void Dispose() => Database.Dispose();
}
