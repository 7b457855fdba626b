using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

public sealed class AggregateTests(SalesData data) : IClassFixture<SalesData>
{
    [Fact]
    public void Aggregates_OverAllDeals_AreExact()
    {
        var row = Assert.Single(data.Fetch("""
            <fetch aggregate='true'><entity name='opportunity'>
              <attribute name='opportunityid' alias='rows' aggregate='count'/>
              <attribute name='closeprobability' alias='given' aggregate='countcolumn'/>
              <attribute name='parentaccountid' alias='accounts' aggregate='countcolumn' distinct='true'/>
              <attribute name='estimatedvalue' alias='total' aggregate='sum'/>
              <attribute name='estimatedvalue' alias='mean' aggregate='avg'/>
              <attribute name='closeprobability' alias='probability' aggregate='avg'/>
              <attribute name='estimatedvalue' alias='least' aggregate='min'/>
              <attribute name='createdon' alias='last' aggregate='max'/>
            </entity></fetch>
            """).Entities);

        Assert.Equal(5, Value(row, "rows"));
        Assert.Equal(4, Value(row, "given"));
        Assert.Equal(2, Value(row, "accounts"));
        Assert.Equal(600.6001m, ((Money)Value(row, "total")!).Value);
        Assert.Equal(150.150025m, ((Money)Value(row, "mean")!).Value);
        Assert.Equal(30, Value(row, "probability"));
        Assert.Equal(0.0001m, ((Money)Value(row, "least")!).Value);
        Assert.Equal(new DateTime(2026, 3, 18, 9, 0, 0, DateTimeKind.Utc), Value(row, "last"));
    }

    [Fact]
    public void GroupBy_Lookup_ReturnsReferencesWithNamesOrderedByAggregate()
    {
        var rows = data.Fetch("""
            <fetch aggregate='true'><entity name='opportunity'>
              <attribute name='customerid' alias='customer' groupby='true'/>
              <attribute name='opportunityid' alias='deals' aggregate='count'/>
              <attribute name='estimatedvalue' alias='total' aggregate='sum'/>
              <order alias='deals' descending='true'/><order alias='customer'/>
            </entity></fetch>
            """).Entities;

        Assert.Equal(["Contoso", null, "Eva Meier", "Müller AG"], rows.Select(row => (Value(row, "customer") as EntityReference)?.Name));
        Assert.Equal([2, 1, 1, 1], rows.Select(row => Value(row, "deals")));
        Assert.Equal([300.30m, 0.0001m, 0m, 300.30m], rows.Select(row => ((Money)Value(row, "total")!).Value));
    }

    [Fact]
    public void GroupBy_DateParts_CountsPerYearAndMonth()
    {
        var rows = data.Fetch("""
            <fetch aggregate='true'><entity name='opportunity'>
              <attribute name='createdon' alias='y' groupby='true' dategrouping='year'/>
              <attribute name='createdon' alias='q' groupby='true' dategrouping='quarter'/>
              <attribute name='opportunityid' alias='deals' aggregate='count'/>
              <order alias='y'/><order alias='q'/>
            </entity></fetch>
            """).Entities;

        Assert.Equal(["2024 1 1", "2025 4 1", "2026 1 3"], rows.Select(row => $"{Value(row, "y")} {Value(row, "q")} {Value(row, "deals")}"));
    }

    [Theory]
    [InlineData("", "2024 1, 2026 4")]
    [InlineData("usertimezone='true'", "2024 1, 2026 4")]
    [InlineData("usertimezone='false'", "2024 1, 2025 1, 2026 3")]
    public void DateGrouping_CallerInBerlin_GroupsByHisDaysUnlessAskedForUtc(string zone, string expected)
    {
        var rows = data.Fetch(
            $"<fetch aggregate='true'><entity name='opportunity'><attribute name='createdon' alias='y' groupby='true' dategrouping='year' {zone}/><attribute name='name' alias='deals' aggregate='count'/></entity></fetch>",
            SalesData.Caller(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))).Entities;

        Assert.Equal(expected, string.Join(", ", rows.Select(row => $"{Value(row, "y")} {Value(row, "deals")}")));
    }

    [Theory]
    [InlineData("day", 25)]
    [InlineData("week", 12)]
    [InlineData("month", 3)]
    public void DateGrouping_MicrosoftsPublishedExample_GivesItsFigures(string grouping, int expected)
    {
        using var world = new SalesData();
        world.Add("task", Guid.NewGuid(), ("subject", "x"), ("createdon", new DateTime(2023, 3, 25, 12, 0, 0, DateTimeKind.Utc)));

        var row = Assert.Single(world.Fetch($"<fetch aggregate='true'><entity name='task'><attribute name='createdon' alias='part' groupby='true' dategrouping='{grouping}'/></entity></fetch>").Entities);
        Assert.Equal(expected, Value(row, "part"));
    }

    [Fact]
    public void GroupBy_OnJoinedTable_Works()
    {
        var rows = data.Fetch("""
            <fetch aggregate='true'><entity name='opportunity'><attribute name='opportunityid' alias='deals' aggregate='count'/>
              <link-entity name='account' from='accountid' to='parentaccountid' alias='a'><attribute name='address1_city' alias='city' groupby='true'/><order alias='city'/></link-entity>
            </entity></fetch>
            """).Entities;

        Assert.Equal(["Bonn 1", "Köln 2"], rows.Select(row => $"{Value(row, "city")} {Value(row, "deals")}"));
    }

    [Fact]
    public void Aggregate_OverNoRows_CountsNothing()
    {
        var row = Assert.Single(data.Fetch("<fetch aggregate='true'><entity name='product'><attribute name='productid' alias='n' aggregate='count'/><attribute name='price' alias='p' aggregate='max'/></entity></fetch>").Entities);

        Assert.Equal(0, Value(row, "n"));
        Assert.False(row.Contains("p"));
    }

    [Fact]
    public void Aggregate_BeyondItsLimit_IsRefused() =>
        Assert.Equal(unchecked((int)0x8004E023), Refusal("<fetch aggregate='true' aggregatelimit='4'><entity name='opportunity'><attribute name='name' alias='n' aggregate='count'/></entity></fetch>").Detail.ErrorCode);

    [Theory]
    [InlineData("<attribute name='name' aggregate='count'/>", "alias")]
    [InlineData("<attribute name='name' alias='n' aggregate='sum'/>", "Sum")]
    [InlineData("<attribute name='name' alias='n' aggregate='median'/>", "median")]
    [InlineData("<attribute name='name' alias='n'/>", "name")]
    [InlineData("<attribute name='createdon' alias='n' groupby='true' dategrouping='fiscal-year'/>", "fiscal-year")]
    [InlineData("<attribute name='name' alias='n' aggregate='count'/><order attribute='name'/>", "name")]
    public void Aggregate_NotSupported_IsRefusedByName(string columns, string named) =>
        Assert.Contains($"'{named}'", Refusal($"<fetch aggregate='true'><entity name='opportunity'>{columns}</entity></fetch>").Message, StringComparison.Ordinal);

    private static object? Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias)?.Value;

    private FaultException<OrganizationServiceFault> Refusal(string fetch) => Assert.Throws<FaultException<OrganizationServiceFault>>(() => data.Fetch(fetch));
}
