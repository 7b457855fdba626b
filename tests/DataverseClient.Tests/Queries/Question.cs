using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>Questions about the things, each as a query that is new every time.</summary>
internal static class Question
{
    public static IReadOnlyDictionary<string, Func<QueryBase>> All { get; } = new Dictionary<string, Func<QueryBase>>(StringComparer.Ordinal)
    {
        ["all columns"] = () => new QueryExpression("sample_thing") { ColumnSet = new ColumnSet(allColumns: true), Orders = { ByCount } },
        ["no columns"] = () => new QueryExpression("sample_thing") { Orders = { ByCount } },
        ["some columns"] = () => Things(),
        ["equal text"] = () => Things("sample_code", ConditionOperator.Equal, "q3"),
        ["flag"] = () => Things("sample_flag", ConditionOperator.Equal, true),
        ["choice"] = () => Things("sample_color", ConditionOperator.Equal, 2),
        ["list"] = () => Things("sample_count", ConditionOperator.In, 1, 2, 3),
        ["not in list"] = () => Things("sample_count", ConditionOperator.NotIn, 1, 2, 3),
        ["between"] = () => Things("sample_count", ConditionOperator.Between, 2, 4),
        ["null"] = () => Things("sample_accountid", ConditionOperator.Null),
        ["like"] = () => Things("sample_name", ConditionOperator.Like, "%5"),
        ["begins"] = () => Things("sample_name", ConditionOperator.BeginsWith, "Thing 7"),
        ["moment"] = () => Things("sample_moment", ConditionOperator.GreaterThan, new DateTime(2026, 1, 5, 12, 0, 0, DateTimeKind.Utc)),
        ["on a day"] = () => Things("sample_moment", ConditionOperator.On, new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc)),
        ["day"] = () => Things("sample_day", ConditionOperator.LessEqual, new DateTime(2026, 2, 3, 0, 0, 0, DateTimeKind.Utc)),
        ["contains values"] = () => Things("sample_colors", ConditionOperator.ContainValues, 1, 2),
        ["own rows"] = () => Things("ownerid", ConditionOperator.EqualUserId),
        ["or"] = () => new QueryExpression("sample_thing")
        {
            ColumnSet = new ColumnSet("sample_name"),
            Criteria = new FilterExpression(LogicalOperator.Or) { Conditions = { new("sample_count", ConditionOperator.Equal, 1), new("sample_count", ConditionOperator.Equal, 2) }, Filters = { new FilterExpression { Conditions = { new("sample_code", ConditionOperator.Equal, "q9") } } } },
            Orders = { ByCount },
        },
        ["top"] = () => new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_name"), TopCount = 3, Orders = { new OrderExpression("sample_count", OrderType.Descending) } },
        ["page with total"] = () => new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_name"), PageInfo = new PagingInfo { Count = 4, PageNumber = 2, ReturnTotalRecordCount = true }, Orders = { ByCount } },
        ["joined"] = () => Joined(JoinOperator.Inner, "a"),
        ["joined without alias"] = () => Joined(JoinOperator.Inner, null),
        ["outer joined"] = () => Joined(JoinOperator.LeftOuter, "a"),
        ["condition on joined"] = () =>
        {
            var query = (QueryExpression)Joined(JoinOperator.LeftOuter, "a");
            query.Criteria.AddCondition("a", "name", ConditionOperator.Equal, "Nordhafen");
            return query;
        },
        ["related rows exist"] = () => new QueryExpression("account")
        {
            ColumnSet = new ColumnSet("name"),
            Criteria = { AnyAllFilterLinkEntity = new LinkEntity("account", "sample_thing", "accountid", "sample_accountid", JoinOperator.Any) { LinkCriteria = { Conditions = { new("sample_count", ConditionOperator.Equal, 1) } } } },
        },
        ["distinct"] = () => new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_color"), Distinct = true, Orders = { new OrderExpression("sample_color", OrderType.Ascending) } },
        ["by attribute"] = () => new QueryByAttribute("sample_thing") { ColumnSet = new ColumnSet("sample_name", "sample_amount"), Attributes = { "sample_color", "sample_flag" }, Values = { 1, true }, Orders = { ByCount } },
        ["totals"] = () => new FetchExpression(
            "<fetch aggregate='true'><entity name='sample_thing'><attribute name='sample_amount' aggregate='sum' alias='total' /><attribute name='sample_thingid' aggregate='count' alias='rows' /><attribute name='sample_count' aggregate='max' alias='most' /><attribute name='sample_color' groupby='true' alias='color' /><order alias='color' /></entity></fetch>"),
        ["fetch"] = () => new FetchExpression(
            "<fetch count='3' returntotalrecordcount='true'><entity name='sample_thing'><attribute name='sample_name' /><attribute name='sample_accountid' /><order attribute='sample_count' /><link-entity name='account' from='accountid' to='sample_accountid' alias='a'><attribute name='name' /><attribute name='revenue' /><attribute name='ownerid' /></link-entity></entity></fetch>"),
        ["fetch with column aliases"] = () => new FetchExpression(
            "<fetch><entity name='sample_thing'><attribute name='sample_amount' alias='price' /><attribute name='sample_name' /><order attribute='sample_count' /></entity></fetch>"),
    };

    private static OrderExpression ByCount => new("sample_count", OrderType.Ascending);

    private static QueryExpression Things() => new("sample_thing") { ColumnSet = new ColumnSet("sample_name", "sample_amount", "sample_color", "sample_accountid", "sample_moment", "sample_day"), Orders = { ByCount } };

    private static QueryBase Things(string column, ConditionOperator conditionOperator, params object[] values)
    {
        var query = Things();
        query.Criteria.AddCondition(column, conditionOperator, values);
        return query;
    }

    private static QueryBase Joined(JoinOperator join, string? alias)
    {
        var query = Things();
        var link = query.AddLink("account", "sample_accountid", "accountid", join);
        link.Columns = new ColumnSet("name", "revenue", "ownerid");
        if (alias is not null)
        {
            link.EntityAlias = alias;
        }

        return query;
    }
}
