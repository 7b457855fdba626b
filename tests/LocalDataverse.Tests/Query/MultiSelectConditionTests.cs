using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Tests.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

/// <summary>Things A (options 1 and 5), B (15) and C (none).</summary>
public sealed class MultiSelectConditionTests : IDisposable
{
    private readonly StoreFixture store = new(MetadataCatalog.Empty with { Tables = MetadataCatalog.Empty.Tables.Add("bd_thing", Table()) });

    public MultiSelectConditionTests()
    {
        store.Insert("bd_thing", ("bd_name", "A"), ("bd_options", new OptionSetValueCollection([new OptionSetValue(5), new OptionSetValue(1)])));
        store.Insert("bd_thing", ("bd_name", "B"), ("bd_options", new OptionSetValueCollection([new OptionSetValue(15)])));
        store.Insert("bd_thing", ("bd_name", "C"));
    }

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("contain-values", "5", "A")]
    [InlineData("contain-values", "1,15", "A,B")]
    [InlineData("not-contain-values", "5", "B,C")]
    [InlineData("eq", "1,5", "A")]
    [InlineData("in", "5,1", "A")]
    [InlineData("eq", "5", "")]
    [InlineData("ne", "15", "A,C")]
    [InlineData("null", "", "C")]
    [InlineData("not-null", "", "A,B")]
    public void Condition_OnSeveralOptions_FindsTheRightThings(string op, string values, string expected)
    {
        var rows = Run($"<condition attribute='bd_options' operator='{op}'>{string.Concat(values.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => $"<value>{value}</value>"))}</condition>");

        Assert.Equal(expected, string.Join(",", rows.Entities.Select(row => row["bd_name"])));
    }

    [Theory]
    [InlineData("<condition attribute='bd_options' operator='gt' value='1'/>", "gt")]
    [InlineData("<condition attribute='bd_options' operator='contain-values'/>", "contain-values")]
    [InlineData("<condition attribute='bd_options' operator='contain-values' value='red'/>", "red")]
    public void Condition_ThatDoesNotFit_IsRefusedByName(string condition, string named) =>
        Assert.Contains($"'{named}'", Assert.Throws<FaultException<OrganizationServiceFault>>(() => Run(condition)).Message, StringComparison.Ordinal);

    private static TableDefinition Table() => new()
    {
        LogicalName = "bd_thing",
        SchemaName = "bd_Thing",
        EntitySetName = "bd_things",
        PrimaryId = "bd_thingid",
        PrimaryName = "bd_name",
        Columns = new[] { ("bd_thingid", ColumnType.Uniqueidentifier), ("bd_name", ColumnType.String), ("bd_options", ColumnType.MultiSelectPicklist) }
            .ToDictionary(column => column.Item1, column => new ColumnDefinition { LogicalName = column.Item1, SchemaName = column.Item1, Type = column.Item2 }),
    };

    private EntityCollection Run(string condition)
    {
        using var unit = store.Database.BeginRead();
        var fetch = $"<fetch><entity name='bd_thing'><attribute name='bd_name'/><filter>{condition}</filter><order attribute='bd_name'/></entity></fetch>";
        return new QueryEngine(() => store.Catalog).Run(unit, FetchXmlReader.Read(fetch, store.Catalog), SalesData.Caller());
    }
}
