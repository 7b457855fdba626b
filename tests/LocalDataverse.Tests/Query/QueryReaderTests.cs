using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

public sealed class QueryReaderTests(SalesData data) : IClassFixture<SalesData>
{
    [Theory]
    [InlineData("<fetch", "")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY x 'y'>]><fetch/>", "")]
    [InlineData("<query/>", "'query'")]
    [InlineData("<fetch/>", "entity")]
    [InlineData("<fetch><entity name='account'/><entity name='contact'/></fetch>", "entity")]
    [InlineData("<fetch shape='round'><entity name='account'/></fetch>", "'shape'")]
    [InlineData("<fetch top='many'><entity name='account'/></fetch>", "'many'")]
    [InlineData("<fetch top='5001'><entity name='account'/></fetch>", "5001")]
    [InlineData("<fetch top='5' count='5'><entity name='account'/></fetch>", "top")]
    [InlineData("<fetch distinct='perhaps'><entity name='account'/></fetch>", "'perhaps'")]
    [InlineData("<fetch><entity/></fetch>", "'name'")]
    [InlineData("<fetch><entity name='nosuch'/></fetch>", "'nosuch'")]
    [InlineData("<fetch><entity name='account'><attribute name='nosuch'/></entity></fetch>", "'nosuch'")]
    [InlineData("<fetch><entity name='account'><attribute name='name' rowaggregate='CountChildren'/></entity></fetch>", "'rowaggregate'")]
    [InlineData("<fetch><entity name='account'><order attribute='nosuch'/></entity></fetch>", "'nosuch'")]
    [InlineData("<fetch><entity name='account'><order attribute='name' nulls='last'/></entity></fetch>", "'nulls'")]
    [InlineData("<fetch><entity name='account'><filter type='xor'/></entity></fetch>", "'xor'")]
    [InlineData("<fetch><entity name='account'><sort/></entity></fetch>", "'sort'")]
    [InlineData("<fetch><entity name='appointment'><attribute name='requiredattendees'/></entity></fetch>", "'requiredattendees'")]
    public void FetchXml_NotSupported_IsRefusedByName(string fetchXml, string named)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => data.Fetch(fetchXml));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, fault.Detail.ErrorCode);
    }

    [Fact]
    public void FetchXml_EditorAttributes_AreSkipped() =>
        Assert.NotEmpty(data.Fetch("""
            <fetch version='1.0' output-format='xml-platform' mapping='logical' no-lock='true' savedqueryid='00000000-0000-0000-0000-000000000001'>
              <entity name='opportunity'><attribute name='name'/>
                <filter type='and' isquickfindfields='1'><condition attribute='customerid' operator='eq' uiname='Contoso' uitype='account' value='{40000000-0000-0000-0000-000000000001}'/></filter>
                <link-entity name='account' from='accountid' to='parentaccountid' visible='false' link-type='outer' alias='a'/>
              </entity>
            </fetch>
            """).Entities);

    [Fact]
    public void AllAttributes_ReturnEveryStoredColumn()
    {
        var row = data.Fetch("<fetch><entity name='opportunity'><all-attributes/><filter><condition attribute='name' operator='eq' value='Alpha'/></filter></entity></fetch>").Entities.Single();

        Assert.Equal(data.Store.Find("opportunity", SalesData.DealId(1))!.Attributes.Count, row.Attributes.Count);
        Assert.Equal("Rolf Rep", row.GetAttributeValue<EntityReference>("ownerid").Name);
    }

    public static TheoryData<string, QueryBase> SameQueries() => new()
    {
        {
            "<fetch><entity name='opportunity'><attribute name='name'/><attribute name='customerid'/><filter><condition attribute='closeprobability' operator='in'><value>10</value><value>40</value></condition></filter><order attribute='name'/></entity></fetch>",
            Expression(query =>
            {
                query.ColumnSet = new ColumnSet("name", "customerid");
                query.Criteria.AddCondition("closeprobability", ConditionOperator.In, 10, 40);
            })
        },
        {
            "<fetch><entity name='opportunity'><attribute name='name'/><filter type='or'><condition attribute='name' operator='like' value='%eta%'/><condition attribute='estimatedvalue' operator='lt' value='1'/></filter><order attribute='name'/></entity></fetch>",
            Expression(query =>
            {
                query.ColumnSet = new ColumnSet("name");
                query.Criteria = new FilterExpression(LogicalOperator.Or);
                query.Criteria.AddCondition("name", ConditionOperator.Like, "%eta%");
                query.Criteria.AddCondition("estimatedvalue", ConditionOperator.LessThan, new Money(1));
            })
        },
        {
            "<fetch><entity name='opportunity'><attribute name='name'/><link-entity name='account' from='accountid' to='parentaccountid' alias='a' link-type='outer'><attribute name='name'/></link-entity><filter><condition entityname='a' attribute='address1_city' operator='ne' value='koln'/><condition attribute='createdon' operator='last-x-years' value='1'/></filter><order attribute='name'/></entity></fetch>",
            Expression(query =>
            {
                query.ColumnSet = new ColumnSet("name");
                var link = query.AddLink("account", "parentaccountid", "accountid", JoinOperator.LeftOuter);
                link.EntityAlias = "a";
                link.Columns = new ColumnSet("name");
                query.Criteria.AddCondition("a", "address1_city", ConditionOperator.NotEqual, "koln");
                query.Criteria.AddCondition("createdon", ConditionOperator.LastXYears, 1);
            })
        },
        {
            "<fetch><entity name='opportunity'><all-attributes/><filter><condition attribute='customerid' operator='eq' value='40000000-0000-0000-0000-000000000001'/><condition attribute='statecode' operator='eq' value='0'/></filter><order attribute='name'/></entity></fetch>",
            ByAttribute()
        },
        {
            "<fetch><entity name='opportunity'><attribute name='name'/><filter><link-entity name='account' from='accountid' to='parentaccountid' link-type='not any'/></filter><order attribute='name'/></entity></fetch>",
            Expression(query =>
            {
                query.ColumnSet = new ColumnSet("name");
                query.Criteria.AnyAllFilterLinkEntity = new LinkEntity("opportunity", "account", "parentaccountid", "accountid", JoinOperator.NotAny);
            })
        },
    };

    [Theory]
    [MemberData(nameof(SameQueries), DisableDiscoveryEnumeration = true)]
    public void SameQuestion_InFetchXmlAndAsObject_HasTheSameAnswer(string fetchXml, QueryBase query)
    {
        var byFetch = data.Fetch(fetchXml);
        var byObject = data.Query(query);

        Assert.NotEmpty(byFetch.Entities);
        Assert.Equal(byFetch.Entities.Select(Text), byObject.Entities.Select(Text));
        Assert.Equal(byFetch.PagingCookie, byObject.PagingCookie);
    }

    [Fact]
    public void In_GivenOneArray_CountsAsItsElements()
    {
        var query = new QueryExpression("opportunity") { Criteria = { Conditions = { new ConditionExpression("opportunityid", ConditionOperator.In, new[] { SalesData.DealId(1), SalesData.DealId(2) }) } } };

        Assert.Equal(2, data.Query(query).Entities.Count);
    }

    [Theory]
    [InlineData("name", ConditionOperator.Contains, "PHA", "Alpha, alphabet")]
    [InlineData("name", ConditionOperator.DoesNotContain, "pha", "Beta 50%, Größe, Omega")]
    [InlineData("createdon", ConditionOperator.NotOn, "2026-03-17", "alphabet, Beta 50%, Größe, Omega")]
    public void QueryExpression_OperatorsWithoutFetchXmlName_Work(string column, ConditionOperator op, string value, string expected)
    {
        var query = Expression(query =>
        {
            query.ColumnSet = new ColumnSet("name");
            query.Criteria.AddCondition(column, op, value);
        });

        Assert.Equal(expected, string.Join(", ", data.Query(query).Entities.Select(row => row["name"])));
    }

    [Fact]
    public void QueryExpression_Aggregate_CountsGroups()
    {
        var query = new QueryExpression("opportunity");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("statecode", XrmAggregateType.None, "state") { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("opportunityid", XrmAggregateType.Count, "deals"));

        Assert.Equal(["0: 4", "2: 1"], data.Query(query).Entities.Select(row => $"{((OptionSetValue)row.GetAttributeValue<AliasedValue>("state").Value).Value}: {row.GetAttributeValue<AliasedValue>("deals").Value}"));
    }

    private static QueryExpression Expression(Action<QueryExpression> fill)
    {
        var query = new QueryExpression("opportunity");
        query.AddOrder("name", OrderType.Ascending);
        fill(query);
        return query;
    }

    private static QueryByAttribute ByAttribute()
    {
        var query = new QueryByAttribute("opportunity") { ColumnSet = new ColumnSet(true) };
        query.AddAttributeValue("customerid", SalesData.Contoso);
        query.AddAttributeValue("statecode", 0);
        query.AddOrder("name", OrderType.Ascending);
        return query;
    }

    private static string Text(Entity row) =>
        string.Join("; ", row.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Text(pair.Value)}"));

    private static string? Text(object? value) => value switch
    {
        AliasedValue aliased => Text(aliased.Value),
        EntityReference reference => $"{reference.LogicalName} {reference.Id} {reference.Name}",
        Money money => $"{money.Value}",
        OptionSetValue option => $"{option.Value}",
        _ => value?.ToString(),
    };
}
