using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseSdk.Tests.Query;

public class QueryExpressionTests
{
    [Fact]
    public void New_ReadsNoColumnAndFiltersNothing()
    {
        var query = new QueryExpression("opportunity");

        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Null(query.TopCount);
    }

    [Fact]
    public void AddLink_WithoutOperator_JoinsInner()
    {
        var query = new QueryExpression("opportunity");

        var link = query.AddLink("account", "parentaccountid", "accountid").AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter);

        Assert.Equal(JoinOperator.Inner, query.LinkEntities.Single().JoinOperator);
        Assert.Equal(("account", "contact", JoinOperator.LeftOuter), (link.LinkFromEntityName, link.LinkToEntityName, link.JoinOperator));
    }

    [Fact]
    public void AddCondition_WithoutValue_HasNone()
    {
        var filter = new FilterExpression();

        filter.AddCondition("bd_journeyphase", ConditionOperator.NotNull);

        Assert.Empty(filter.Conditions.Single().Values);
    }

    [Fact]
    public void AddCondition_OneOrSeveralValues_HasThemAll()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        filter.AddCondition("statecode", ConditionOperator.Equal, 0);
        filter.AddCondition("statuscode", ConditionOperator.In, 1, 2, 3);

        Assert.Equal([0], filter.Conditions[0].Values);
        Assert.Equal([1, 2, 3], filter.Conditions[1].Values);
    }

    [Fact]
    public void Condition_OnLinkedTable_NamesIt() =>
        Assert.Equal("acc", new ConditionExpression("acc", "name", ConditionOperator.Like, "C%").EntityName);

    [Fact]
    public void Condition_OverACollection_TakesItsElements() =>
        Assert.Equal([1, 2], new ConditionExpression("statuscode", ConditionOperator.In, new List<int> { 1, 2 }).Values);

    [Theory]
    [InlineData(ConditionOperator.Equal, 0)]
    [InlineData(ConditionOperator.Null, 12)]
    [InlineData(ConditionOperator.On, 25)]
    [InlineData(ConditionOperator.NextXYears, 40)]
    [InlineData(ConditionOperator.OlderThanXMonths, 53)]
    [InlineData(ConditionOperator.InOrAfterFiscalPeriodAndYear, 72)]
    [InlineData(ConditionOperator.Under, 75)]
    [InlineData(ConditionOperator.ContainValues, 87)]
    [InlineData(ConditionOperator.DoesNotContainValues, 88)]
    public void ConditionOperator_HasTheDocumentedValue(ConditionOperator condition, int value) => Assert.Equal(value, (int)condition);
}
