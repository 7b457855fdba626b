using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

public sealed class JoinTests(SalesData data) : IClassFixture<SalesData>
{
    [Fact]
    public void Inner_Join_KeepsOnlyMatchesAndReturnsAliasedValues()
    {
        var rows = data.Fetch("""
            <fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/>
              <link-entity name='account' from='accountid' to='parentaccountid' alias='a'>
                <attribute name='name'/><attribute name='address1_city' alias='city'/>
              </link-entity>
            </entity></fetch>
            """).Entities;

        Assert.Equal(["Alpha", "alphabet", "Beta 50%"], rows.Select(row => row["name"]));
        var aliased = rows[0].GetAttributeValue<AliasedValue>("a.name");
        Assert.Equal(("account", "name", (object)"Contoso"), (aliased.EntityLogicalName, aliased.AttributeLogicalName, aliased.Value));
        Assert.Equal("Köln", rows[0].GetAttributeValue<AliasedValue>("city").Value);
        Assert.Equal(SalesData.DealId(1), rows[0].Id);
        Assert.NotNull(rows[0].RowVersion);
    }

    [Fact]
    public void Join_WithoutAlias_IsNamedAfterTheTable()
    {
        var row = data.Fetch("<fetch top='1'><entity name='opportunity'><order attribute='name'/><link-entity name='account' from='accountid' to='parentaccountid'><attribute name='name'/></link-entity></entity></fetch>").Entities[0];

        Assert.Equal("Contoso", row.GetAttributeValue<AliasedValue>("account1.name").Value);
    }

    [Fact]
    public void Outer_JoinWithFilter_RestrictsTheJoinOnly()
    {
        var joined = data.Fetch("""
            <fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/>
              <link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'>
                <attribute name='name'/><filter><condition attribute='name' operator='eq' value='Contoso'/></filter>
              </link-entity>
            </entity></fetch>
            """).Entities;

        Assert.Equal(["Contoso", "Contoso", null, null, null], joined.Select(row => row.GetAttributeValue<AliasedValue>("a.name")?.Value));
    }

    [Fact]
    public void Outer_JoinWithNullConditionOnAlias_FindsRowsWithoutMatch() =>
        Assert.Equal("Größe, Omega", data.Deals(
            "<condition entityname='a' attribute='accountid' operator='null'/>", joins: "<link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'/>"));

    [Fact]
    public void Outer_WithInnerBelow_KeepsRowsWithoutMatch() =>
        Assert.Equal("Alpha, alphabet, Beta 50%, Größe, Omega", data.Deals("", joins: """
            <link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'>
              <link-entity name='contact' from='parentcustomerid' to='accountid' alias='c'><filter><condition attribute='lastname' operator='eq' value='Meier'/></filter></link-entity>
            </link-entity>
            """));

    [Fact]
    public void Nested_InnerJoins_ConditionsOnBothLevels() =>
        Assert.Equal("Alpha, alphabet", data.Deals("<condition entityname='c' attribute='lastname' operator='eq' value='meier'/>", joins: """
            <link-entity name='account' from='accountid' to='parentaccountid' alias='a'><link-entity name='contact' from='parentcustomerid' to='accountid' alias='c'/></link-entity>
            """));

    [Theory]
    [InlineData("exists")]
    [InlineData("in")]
    public void ExistsJoin_ParentWithSeveralChildren_AppearsOnce(string kind)
    {
        var accounts = data.Fetch($"<fetch><entity name='account'><attribute name='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{kind}'/><order attribute='name'/></entity></fetch>");

        Assert.Equal(["Contoso", "Müller AG"], accounts.Entities.Select(row => row["name"]));
    }

    [Theory]
    [InlineData("any", "Contoso")]
    [InlineData("not any", "Idle Ltd, Müller AG")]
    public void FilterLink_Any_LooksAtRelatedRows(string kind, string expected)
    {
        var accounts = data.Fetch($"""
            <fetch><entity name='account'><attribute name='name'/><order attribute='name'/>
              <filter><link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{kind}'><filter><condition attribute='closeprobability' operator='eq' value='20'/></filter></link-entity></filter>
            </entity></fetch>
            """);

        Assert.Equal(expected, string.Join(", ", accounts.Entities.Select(row => row["name"])));
    }

    [Fact]
    public void SelfJoin_ToParentAccount_Works()
    {
        var row = data.Fetch("<fetch><entity name='account'><attribute name='name'/><link-entity name='account' from='accountid' to='parentaccountid' alias='p'><attribute name='name'/></link-entity></entity></fetch>").Entities.Single();

        Assert.Equal(("Idle Ltd", "Contoso"), (row["name"], row.GetAttributeValue<AliasedValue>("p.name").Value));
    }

    [Theory]
    [InlineData("<link-entity name='account' from='accountid' to='parentaccountid' link-type='all'/>", "all")]
    [InlineData("<link-entity name='account' from='accountid' to='parentaccountid' link-type='matchfirstrowusingcrossapply'/>", "matchfirstrowusingcrossapply")]
    [InlineData("<link-entity name='account' to='parentaccountid'/>", "from")]
    [InlineData("<link-entity name='acount' from='accountid' to='parentaccountid'/>", "acount")]
    [InlineData("<link-entity name='account' from='nosuch' to='parentaccountid'/>", "nosuch")]
    [InlineData("<link-entity name='account' from='accountid' to='parentaccountid' alias='x'/><link-entity name='contact' from='contactid' to='parentcontactid' alias='x'/>", "x")]
    public void Join_NotSupported_IsRefusedByName(string join, string named) =>
        Assert.Contains($"'{named}'", Assert.Throws<FaultException<OrganizationServiceFault>>(() => data.Deals("", joins: join)).Message, StringComparison.Ordinal);

    [Fact]
    public void Visibility_OwnRowsOnly_HidesOthersInRootAndJoins()
    {
        var own = SalesData.Caller(visibility: new OnlyOwned(SalesData.Rep, "opportunity"));

        Assert.Equal("Alpha, alphabet", data.Deals("", own));
        var accounts = data.Fetch("<fetch distinct='true'><entity name='account'><attribute name='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid'/></entity></fetch>", own);
        Assert.Equal("Contoso", Assert.Single(accounts.Entities)["name"]);
    }

    [Fact]
    public void Visibility_SharedRow_IsSeen()
    {
        using var world = new SalesData();
        world.Add("principalobjectaccess", Guid.NewGuid(), ("principalid", SalesData.Team), ("objectid", SalesData.DealId(3)), ("objecttypecode", "opportunity"), ("accessrightsmask", 1));
        world.Add("principalobjectaccess", Guid.NewGuid(), ("principalid", SalesData.Team), ("objectid", SalesData.DealId(4)), ("objecttypecode", "opportunity"), ("accessrightsmask", 2));

        Assert.Equal("Alpha, alphabet, Beta 50%", world.Deals("", SalesData.Caller(visibility: new OnlyOwned(SalesData.Rep, "opportunity"))));
    }

    [Fact]
    public void Visibility_BusinessUnit_IncludesUsersOfIt()
    {
        using var world = new SalesData();
        world.Add("systemuser", Guid.NewGuid(), ("fullname", "In Unit"), ("domainname", "in"), ("businessunitid", new EntityReference("businessunit", SalesData.Unit)));

        var users = world.Fetch("<fetch><entity name='systemuser'><attribute name='fullname'/></entity></fetch>", SalesData.Caller(visibility: new InUnit()));

        Assert.Equal("In Unit", Assert.Single(users.Entities)["fullname"]);
    }

    [Fact]
    public void Visibility_SecuredColumn_CannotBeReadFoundOrOrderedBy()
    {
        using var world = new SalesData();
        var opportunity = world.Store.Catalog.Table("opportunity");
        var columns = opportunity.Columns.ToDictionary(pair => pair.Key, pair => pair.Value with { IsSecured = pair.Key is "closeprobability" or "customerid" });
        world.Store.Catalog = world.Store.Catalog with { Tables = world.Store.Catalog.Tables.SetItem("opportunity", opportunity with { Columns = columns }) };
        var blind = SalesData.Caller(visibility: new Blind());
        const string Ordered = "<fetch><entity name='opportunity'><attribute name='name'/><attribute name='closeprobability'/><attribute name='customerid'/><order attribute='closeprobability' descending='true'/><order attribute='customerid'/><order attribute='name'/></entity></fetch>";

        Assert.All(world.Fetch(Ordered, blind).Entities, row => Assert.False(row.Contains("closeprobability") || row.Contains("customerid")));
        Assert.Equal("Alpha", world.Fetch(Ordered, blind).Entities[0]["name"]);
        Assert.Equal("Omega", world.Fetch(Ordered).Entities[0]["name"]);
        Assert.Equal("", world.Deals("<condition attribute='closeprobability' operator='gt' value='1'/>", blind));
        Assert.Equal("", world.Deals("<condition attribute='customeridname' operator='like' value='%'/>", blind));
        Assert.Equal("Alpha, alphabet, Beta 50%, Größe, Omega", world.Deals("<condition attribute='closeprobability' operator='ne' value='10'/>", blind));
        Assert.False(world.Fetch("<fetch aggregate='true'><entity name='opportunity'><attribute name='closeprobability' alias='m' aggregate='max'/></entity></fetch>", blind).Entities[0].Contains("m"));
    }

    [Fact]
    public void Visibility_NoPrivilege_FaultPassesOn() =>
        Assert.Throws<UnauthorizedAccessException>(() => data.Deals("", SalesData.Caller(visibility: new Nothing()), "<link-entity name='account' from='accountid' to='parentaccountid'/>"));

    private sealed class OnlyOwned(Guid user, string restricted) : IRowVisibility
    {
        public RowScope ReadScope(TableDefinition table) =>
            table.LogicalName == restricted ? new RowScope(false, [user], [], [user, SalesData.Team]) : RowScope.Everything;
    }

    private sealed class Blind : IRowVisibility
    {
        public RowScope ReadScope(TableDefinition table) => RowScope.Everything;

        public bool MayRead(TableDefinition table, ColumnDefinition column) => false;
    }

    private sealed class InUnit : IRowVisibility
    {
        public RowScope ReadScope(TableDefinition table) => new(false, [], [SalesData.Unit], []);
    }

    private sealed class Nothing : IRowVisibility
    {
        public RowScope ReadScope(TableDefinition table) => table.LogicalName == "account" ? throw new UnauthorizedAccessException() : RowScope.Everything;
    }
}
