using Microsoft.PowerPlatform.Dataverse.Client.Queries;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>What QueryExpression can say, FetchXML says too; what it cannot is refused by name.</summary>
public class QueryToFetchTests
{
    // Full-text and bit-mask comparisons, which FetchXML has no words for.
    private static readonly ConditionOperator[] WithoutWord =
    [
        ConditionOperator.ChildOf, ConditionOperator.Mask, ConditionOperator.NotMask, ConditionOperator.MasksSelect,
        ConditionOperator.Contains, ConditionOperator.DoesNotContain, ConditionOperator.EqualRoleBusinessId,
    ];

    [Fact]
    public void Operators_EachHasItsWordOrIsRefusedByName()
    {
        var words = new List<string>();
        foreach (var conditionOperator in Enum.GetValues<ConditionOperator>())
        {
            if (WithoutWord.Contains(conditionOperator))
            {
                Assert.Contains(conditionOperator.ToString(), Assert.Throws<DataverseOperationException>(() => FetchOperators.Word(conditionOperator)).Message, StringComparison.Ordinal);
            }
            else
            {
                words.Add(FetchOperators.Word(conditionOperator));
            }
        }

        Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
    }

    [Fact]
    public void Convert_EverythingAQueryCanSay_IsSaid()
    {
        var query = new QueryExpression("account")
        {
            ColumnSet = new ColumnSet("name"),
            Distinct = true,
            NoLock = true,
            QueryHints = "OptimizeForUnknown",
            DataSource = "retained",
            PageInfo = new PagingInfo { Count = 5, PageNumber = 2, PagingCookie = "<cookie page=\"1\" />", ReturnTotalRecordCount = true },
            Criteria = new FilterExpression(LogicalOperator.Or)
            {
                FilterHint = "union",
                Conditions = { new ConditionExpression("name", ConditionOperator.Equal, compareColumns: true, "fax"), new ConditionExpression("createdon", ConditionOperator.On, new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc)) },
                Filters = { new FilterExpression { IsQuickFindFilter = true, Conditions = { new ConditionExpression("c", "lastname", ConditionOperator.Between, "a", "b") } } },
            },
            Orders = { new OrderExpression("name", OrderType.Descending, null, "c") },
        };
        var link = query.AddLink("contact", "primarycontactid", "contactid", JoinOperator.MatchFirstRowUsingCrossApply);
        link.EntityAlias = "c";
        link.Columns = new ColumnSet("lastname");

        Assert.Equal(
            "<fetch count=\"5\" page=\"2\" paging-cookie=\"&lt;cookie page=&quot;1&quot; /&gt;\" returntotalrecordcount=\"true\" distinct=\"true\" no-lock=\"true\" options=\"OptimizeForUnknown\" datasource=\"retained\">"
            + "<entity name=\"account\"><attribute name=\"name\" /><order entityname=\"c\" attribute=\"name\" descending=\"true\" />"
            + "<filter type=\"or\" hint=\"union\"><condition attribute=\"name\" operator=\"eq\" valueof=\"fax\" /><condition attribute=\"createdon\" operator=\"on\" value=\"2026-03-01\" />"
            + "<filter type=\"and\" isquickfindfields=\"1\"><condition entityname=\"c\" attribute=\"lastname\" operator=\"between\"><value>a</value><value>b</value></condition></filter></filter>"
            + "<link-entity name=\"contact\" from=\"contactid\" to=\"primarycontactid\" alias=\"c\" link-type=\"matchfirstrowusingcrossapply\"><attribute name=\"lastname\" /></link-entity></entity></fetch>",
            QueryToFetch.Convert(query, "accountid").ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
    }

    [Fact]
    public void Convert_Aggregates_AreDeclared()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet { AttributeExpressions = { new XrmAttributeExpression("revenue", XrmAggregateType.Sum, "total"), new XrmAttributeExpression("createdon", XrmAggregateType.None, "year", XrmDateTimeGrouping.FiscalYear) { HasGroupBy = true } } } };

        Assert.Equal(
            "<fetch aggregate=\"true\"><entity name=\"account\"><attribute name=\"revenue\" alias=\"total\" aggregate=\"sum\" /><attribute name=\"createdon\" alias=\"year\" groupby=\"true\" dategrouping=\"fiscal-year\" /></entity></fetch>",
            QueryToFetch.Convert(query, "accountid").ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
    }

    public static TheoryData<string, QueryExpression> Unsaid() => new()
    {
        { "SubQueryExpression", new QueryExpression("account") { SubQueryExpression = new QueryExpression("contact") } },
        { "ForceSeek", new QueryExpression("account") { ForceSeek = true } },
        { "OptionSetValue", Where(ConditionOperator.Equal, new OptionSetValue(1)) },
        { "EntityReference", Where(ConditionOperator.Equal, new EntityReference("contact", Guid.Empty)) },
        { "'statuscode' has 2 values", Where(ConditionOperator.Equal, 1, 2) },
        { "FilterHint", new QueryExpression("account") { Criteria = { FilterHint = "FilterHint", Conditions = { new ConditionExpression("name", ConditionOperator.Null) } } } },
    };

    [Theory]
    [MemberData(nameof(Unsaid))]
    public void Convert_WhatFetchXmlCannotSay_IsRefusedByName(string named, QueryExpression query) =>
        Assert.Contains(named, Assert.Throws<DataverseOperationException>(() => QueryToFetch.Convert(query, "accountid")).Message, StringComparison.Ordinal);

    private static QueryExpression Where(ConditionOperator conditionOperator, params object[] values) =>
        new("account") { Criteria = { Conditions = { new ConditionExpression("statuscode", conditionOperator, values) } } };
}
