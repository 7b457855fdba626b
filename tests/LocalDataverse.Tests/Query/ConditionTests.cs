using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

public sealed class ConditionTests(SalesData data) : IClassFixture<SalesData>
{
    [Theory]
    [InlineData("name", "eq", "ALPHA", "Alpha")]
    [InlineData("name", "eq", "Grosse", "Größe")]
    [InlineData("name", "eq", "grösse", "Größe")]
    [InlineData("name", "ne", "alpha", "alphabet, Beta 50%, Größe, Omega")]
    [InlineData("name", "like", "alpha%", "Alpha, alphabet")]
    [InlineData("name", "like", "%a", "Alpha, Omega")]
    [InlineData("name", "like", "_mega", "Omega")]
    [InlineData("name", "like", "[ab]%", "Alpha, alphabet, Beta 50%")]
    [InlineData("name", "like", "[^ab]%", "Größe, Omega")]
    [InlineData("name", "like", "%50[%]", "Beta 50%")]
    [InlineData("name", "not-like", "%a%", "Größe")]
    [InlineData("name", "begins-with", "ALPHA", "Alpha, alphabet")]
    [InlineData("name", "not-begin-with", "alpha", "Beta 50%, Größe, Omega")]
    [InlineData("name", "ends-with", "50%", "Beta 50%")]
    [InlineData("name", "not-end-with", "a", "alphabet, Beta 50%, Größe")]
    [InlineData("name", "gt", "Beta 50%", "Größe, Omega")]
    [InlineData("closeprobability", "eq", "20", "alphabet")]
    [InlineData("closeprobability", "ne", "20", "Alpha, Beta 50%, Größe, Omega")]
    [InlineData("closeprobability", "gt", "20", "Größe, Omega")]
    [InlineData("closeprobability", "ge", "20", "alphabet, Größe, Omega")]
    [InlineData("closeprobability", "lt", "20", "Alpha")]
    [InlineData("closeprobability", "le", "20", "Alpha, alphabet")]
    [InlineData("estimatedvalue", "eq", "100.1", "Alpha")]
    [InlineData("estimatedvalue", "gt", "100.1", "alphabet, Beta 50%")]
    [InlineData("estimatedvalue", "ge", "100.10001", "alphabet, Beta 50%")]
    [InlineData("estimatedvalue", "eq", "0.0001", "Omega")]
    [InlineData("decisionmaker", "eq", "1", "Alpha, Beta 50%, Omega")]
    [InlineData("decisionmaker", "eq", "false", "alphabet, Größe")]
    [InlineData("statecode", "eq", "2", "Omega")]
    [InlineData("customerid", "eq", "{40000000-0000-0000-0000-000000000002}", "Beta 50%")]
    [InlineData("customeridname", "eq", "müller ag", "Beta 50%")]
    [InlineData("customeridname", "like", "%mei%", "Größe")]
    [InlineData("customerid", "like", "mull%", "Beta 50%")]
    public void Condition_OneValue_FindsTheRightDeals(string column, string op, string value, string expected) =>
        Assert.Equal(expected, data.Deals($"<condition attribute='{column}' operator='{op}' value='{value}'/>"));

    [Theory]
    [InlineData("closeprobability", "in", "10,50", "Alpha, Omega")]
    [InlineData("closeprobability", "not-in", "10,50", "alphabet, Beta 50%, Größe")]
    [InlineData("closeprobability", "between", "20,40", "alphabet, Größe")]
    [InlineData("closeprobability", "not-between", "20,40", "Alpha, Beta 50%, Omega")]
    [InlineData("name", "in", "ALPHA,beta 50%", "Alpha, Beta 50%")]
    public void Condition_SeveralValues_FindsTheRightDeals(string column, string op, string values, string expected) =>
        Assert.Equal(expected, data.Deals($"<condition attribute='{column}' operator='{op}'>{string.Concat(values.Split(',').Select(value => $"<value>{value}</value>"))}</condition>"));

    [Theory]
    [InlineData("closeprobability", "null", "Beta 50%")]
    [InlineData("closeprobability", "not-null", "Alpha, alphabet, Größe, Omega")]
    [InlineData("ownerid", "eq-userid", "Alpha, alphabet")]
    [InlineData("ownerid", "ne-userid", "Beta 50%, Größe, Omega")]
    [InlineData("ownerid", "eq-userteams", "Omega")]
    [InlineData("ownerid", "eq-useroruserteams", "Alpha, alphabet, Omega")]
    [InlineData("owningbusinessunit", "eq-businessid", "Alpha, alphabet, Beta 50%, Größe, Omega")]
    [InlineData("owningbusinessunit", "ne-businessid", "")]
    public void Condition_NoValue_FindsTheRightDeals(string column, string op, string expected) =>
        Assert.Equal(expected, data.Deals($"<condition attribute='{column}' operator='{op}'/>"));

    [Fact]
    public void Condition_UserHierarchy_FindsDealsOfTheReports()
    {
        var caller = SalesData.Caller(SalesData.Manager);

        Assert.Equal("Alpha, alphabet, Größe", data.Deals("<condition attribute='ownerid' operator='eq-useroruserhierarchy'/>", caller));
        Assert.Equal("Alpha, alphabet, Größe, Omega", data.Deals("<condition attribute='ownerid' operator='eq-useroruserhierarchyandteams'/>", caller));
    }

    [Fact]
    public void Condition_ValueOf_ComparesColumns()
    {
        Assert.Equal("Alpha, alphabet, Beta 50%", data.Deals("<condition attribute='customerid' operator='not-null'/><condition attribute='name' operator='lt' valueof='a.name'/>", joins: Join));
        Assert.Equal("Beta 50%", data.Deals("<condition attribute='createdon' operator='eq' valueof='createdon'/><condition entityname='a' attribute='name' operator='eq' value='Müller AG'/>", joins: Join));
    }

    [Fact]
    public void Filter_OrWithNestedAnd_Combines() =>
        Assert.Equal("alphabet, Omega", data.Deals("""
            <filter type='or'>
              <filter><condition attribute='name' operator='like' value='a%'/><condition attribute='closeprobability' operator='gt' value='10'/></filter>
              <condition attribute='statecode' operator='eq' value='2'/>
            </filter>
            """));

    [Theory]
    [InlineData("<condition attribute='name' operator='resembles' value='x'/>", "resembles")]
    [InlineData("<condition attribute='name' operator='under' value='x'/>", "under")]
    [InlineData("<condition attribute='nosuch' operator='eq' value='x'/>", "nosuch")]
    [InlineData("<condition attribute='name' operator='eq' value='x' entityname='zz'/>", "zz")]
    [InlineData("<condition attribute='closeprobability' operator='eq' value='many'/>", "many")]
    [InlineData("<condition attribute='closeprobability' operator='like' value='1%'/>", "like")]
    [InlineData("<condition attribute='name' operator='today'/>", "today")]
    [InlineData("<condition attribute='ownerid' operator='gt' value='{40000000-0000-0000-0000-000000000002}'/>", "gt")]
    [InlineData("<condition attribute='name' operator='eq'/>", "eq")]
    [InlineData("<condition attribute='closeprobability' operator='in'/>", "in")]
    [InlineData("<condition attribute='closeprobability' operator='between'><value>1</value></condition>", "between")]
    [InlineData("<condition attribute='createdon' operator='last-x-days' value='soon'/>", "soon")]
    [InlineData("<condition attribute='createdon' operator='on' value='never'/>", "never")]
    [InlineData("<condition attribute='customerid' operator='eq' value='Contoso'/>", "Contoso")]
    [InlineData("<condition attribute='name' operator='eq' value='x' collation='y'/>", "collation")]
    [InlineData("<having/>", "having")]
    public void Condition_NotSupported_IsRefusedByName(string filter, string named)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => data.Deals(filter));

        Assert.Contains($"'{named}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task", 1)]
    [InlineData("4212", 1)]
    [InlineData("4201", 0)]
    public void EntityNameColumn_NameOrTypeCode_FindsTheTable(string value, int expected)
    {
        using var world = new SalesData();
        world.Add("task", Guid.NewGuid(), ("subject", "x"));

        Assert.Equal(expected, world.Fetch($"<fetch><entity name='activitypointer'><filter><condition attribute='activitytypecode' operator='eq' value='{value}'/></filter></entity></fetch>").Entities.Count);
    }

    private const string Join = "<link-entity name='account' from='accountid' to='parentaccountid' alias='a'/>";
}
