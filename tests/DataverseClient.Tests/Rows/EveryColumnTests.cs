using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Rows;

/// <summary>Every kind of column comes back as it was sent, and as the environment itself shows it.</summary>
[Collection(SharedThings.Name)]
public class EveryColumnTests(ServedThings served)
{
    [Fact]
    public void CreateAndRetrieve_EveryKindOfColumn_EqualsTheStoredRow()
    {
        var account = served.Client.Create(new Entity("account") { ["name"] = "Nordhafen" });
        var sent = Thing(account);
        var id = served.Client.Create(sent);

        var read = served.Client.Retrieve("sample_thing", id, new ColumnSet(allColumns: true));
        var stored = served.Direct.Retrieve("sample_thing", id, new ColumnSet(allColumns: true));

        foreach (var (column, value) in sent.Attributes)
        {
            Assert.Equal(Comparable.Of(value), Comparable.Of(read[column]));
        }

        Comparable.Same(stored, read);
    }

    [Fact]
    public void Update_WithNulls_EmptiesEveryColumn()
    {
        var account = served.Client.Create(new Entity("account") { ["name"] = "Nordhafen" });
        var sent = Thing(account);
        sent["sample_code"] = "emptied";
        var id = served.Client.Create(sent);
        var change = new Entity("sample_thing", id);
        foreach (var column in sent.Attributes.Keys.Where(column => column is not "sample_name"))
        {
            change[column] = null;
        }

        served.Client.Update(change);

        var read = served.Client.Retrieve("sample_thing", id, new ColumnSet([.. sent.Attributes.Keys]));
        Assert.Equal(["sample_name", "sample_thingid"], read.Attributes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CreateAndReturn_NewRow_CarriesWhatThePlatformFilledIn()
    {
        var row = await served.Client.CreateAndReturnAsync(new Entity("sample_thing") { ["sample_name"] = "Filled" }, CancellationToken.None);

        Assert.NotEqual(Guid.Empty, row.Id);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("sample_color").Value);
        Assert.Equal("systemuser", row.GetAttributeValue<EntityReference>("ownerid").LogicalName);
    }

    private static Entity Thing(Guid account) => new("sample_thing")
    {
        ["sample_name"] = "Süß 'ein' & <mehr>",
        ["sample_code"] = "every",
        ["sample_amount"] = new Money(12.34m),
        ["sample_color"] = new OptionSetValue(1),
        ["sample_colors"] = new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(2)]),
        ["sample_accountid"] = new EntityReference("account", account),
        ["sample_count"] = 7,
        ["sample_rate"] = 1.2345m,
        ["sample_weight"] = 2.5d,
        ["sample_flag"] = true,
        ["sample_moment"] = new DateTime(2026, 3, 31, 14, 30, 15, DateTimeKind.Utc),
        ["sample_day"] = new DateTime(2026, 2, 28, 0, 0, 0, DateTimeKind.Utc),
        ["sample_zoneless"] = new DateTime(2026, 2, 28, 8, 15, 0, DateTimeKind.Utc),
        ["sample_story"] = "One\nTwo",
    };
}
