using System.Collections.Immutable;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Storage;

public sealed class PhysicalTableTests : IDisposable
{
    private readonly StoreFixture store = new(Catalog(Table()));

    public void Dispose() => store.Dispose();

    [Fact]
    public void EnsureTable_NewColumnAndKey_ExistingRowsStay()
    {
        var id = store.Insert("bd_thing", ("bd_code", "A"));
        Change(Table(Column("bd_note", ColumnType.Memo)) with { Keys = [new KeyDefinition("bd_key", "bd_Key", ["bd_code"])] });
        store.Write(unit => store.Rows.Update(unit, new Entity("bd_thing", id) { ["bd_note"] = "new" }));

        Assert.Equal(("A", "new"), (store.Find("bd_thing", id)!["bd_code"], store.Find("bd_thing", id)!["bd_note"]));
        Assert.Equal(unchecked((int)0x80060892), Refusal(() => store.Insert("bd_thing", ("bd_code", "a"))));
    }

    [Fact]
    public void EnsureTable_KeyOverDuplicates_IsRefused()
    {
        store.Insert("bd_thing", ("bd_code", "A"));
        store.Insert("bd_thing", ("bd_code", "a"));

        Assert.Equal(unchecked((int)0x80060892), Refusal(() => Change(Table() with { Keys = [new KeyDefinition("bd_key", "bd_Key", ["bd_code"])] })));
    }

    [Theory]
    [InlineData(4, "12.35")]
    [InlineData(1, "12.4")]
    [InlineData(0, "12")]
    public void EnsureTable_PrecisionChanged_StoredNumbersAreConverted(int precision, string expected)
    {
        var id = store.Insert("bd_thing", ("bd_amount", 12.35m));
        Change(Table(Column("bd_amount", ColumnType.Decimal) with { Precision = precision }));

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), store.Find("bd_thing", id)!["bd_amount"]);
    }

    [Fact]
    public void EnsureTable_TypeChanged_IsRefused() =>
        Assert.Equal(unchecked((int)0x80048033), Refusal(() => Change(Table(Column("bd_amount", ColumnType.String)))));

    [Fact]
    public void Insert_NumberBeyondItsScale_IsRefused()
    {
        Change(Table(Column("bd_amount", ColumnType.Decimal) with { Precision = 10 }));

        Assert.Equal(unchecked((int)0x80044330), Refusal(() => store.Insert("bd_thing", ("bd_amount", 1_000_000_000m))));
        Assert.Equal(900_000_000.0000000001m, store.Find("bd_thing", store.Insert("bd_thing", ("bd_amount", 900_000_000.0000000001m)))!["bd_amount"]);
    }

    [Fact]
    public void DropTable_Rows_AreGone()
    {
        store.Insert("bd_thing", ("bd_code", "A"));
        store.Write(unit => store.Rows.DropTable(unit, "bd_thing"));
        store.Write(unit => store.Rows.EnsureTable(unit, Table()));
        using var unit = store.Database.BeginRead();
        using var count = unit.Command("SELECT count(*) FROM bd_thing");

        Assert.Equal(0L, count.ExecuteScalar());
    }

    [Fact]
    public void MultiSelect_RoundTrip_SortedOptions()
    {
        var id = store.Insert("bd_thing", ("bd_options", new OptionSetValueCollection([new OptionSetValue(5), new OptionSetValue(1)])));

        Assert.Equal([1, 5], store.Find("bd_thing", id)!.GetAttributeValue<OptionSetValueCollection>("bd_options").Select(option => option.Value));
    }

    private static MetadataCatalog Catalog(TableDefinition table) => MetadataCatalog.Empty with { Tables = ImmutableDictionary<string, TableDefinition>.Empty.Add(table.LogicalName, table) };

    private static TableDefinition Table(params ColumnDefinition[] changed)
    {
        var columns = new[]
        {
            Column("bd_thingid", ColumnType.Uniqueidentifier), Column("bd_code", ColumnType.String), Column("bd_amount", ColumnType.Decimal) with { Precision = 2 }, Column("bd_options", ColumnType.MultiSelectPicklist),
        }.ToDictionary(column => column.LogicalName);
        foreach (var column in changed)
        {
            columns[column.LogicalName] = column;
        }

        return new TableDefinition { LogicalName = "bd_thing", SchemaName = "bd_Thing", EntitySetName = "bd_things", PrimaryId = "bd_thingid", PrimaryName = "bd_code", Columns = columns };
    }

    private static ColumnDefinition Column(string name, ColumnType type) => new() { LogicalName = name, SchemaName = name, Type = type };

    private static int Refusal(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;

    private void Change(TableDefinition table)
    {
        store.Catalog = Catalog(table);
        store.Write(unit => store.Rows.EnsureTable(unit, table));
    }
}
