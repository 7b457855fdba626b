using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Tests.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

public sealed class PagingTests(PagingTests.ManyTasks many) : IClassFixture<PagingTests.ManyTasks>
{
    private const int Rows = 12_000;

    [Fact]
    public void Pages_ByCookieWhileRowsComeAndGo_NeitherSkipNorRepeat()
    {
        var seen = new List<Guid>();
        string? cookie = null;
        var page = 1;
        EntityCollection result;
        do
        {
            result = many.Run(Query(page++, 1000, cookie));
            seen.AddRange(result.Entities.Select(row => row.Id));
            cookie = result.PagingCookie;

            // A row that sorts before everything read so far would push offset pages by one.
            many.Store.Insert("task", ("subject", "000"), ("prioritycode", new OptionSetValue(2)), ("percentcomplete", -1));
        }
        while (result.MoreRecords);

        Assert.Equal(Rows, seen.Count(many.Original.Contains));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void Pages_WithoutCookie_AreCountedOff()
    {
        var first = many.Run(Query(1, 500));
        var second = many.Run(Query(2, 500));

        Assert.True(second.MoreRecords);
        Assert.Empty(first.Entities.Select(row => row.Id).Intersect(second.Entities.Select(row => row.Id)));
    }

    [Fact]
    public void Query_WithoutPaging_Returns5000AndSaysThereAreMore()
    {
        var query = Query(1, 0);
        query.PageInfo.ReturnTotalRecordCount = true;
        var result = many.Run(query);

        Assert.Equal(5000, result.Entities.Count);
        Assert.True(result.MoreRecords);
        Assert.Equal((5000, true), (result.TotalRecordCount, result.TotalRecordCountLimitExceeded));
    }

    [Fact]
    public void Top_LimitsWithoutMoreRecords()
    {
        var result = many.Run(new QueryExpression("task") { TopCount = 7 });

        Assert.Equal(7, result.Entities.Count);
        Assert.False(result.MoreRecords);
    }

    [Fact]
    public void LastPage_SaysNoMoreRecords()
    {
        var query = new QueryExpression("task") { PageInfo = new PagingInfo { Count = 10, PageNumber = 1, ReturnTotalRecordCount = true } };
        query.Criteria.AddCondition("percentcomplete", ConditionOperator.Equal, 3);
        query.Criteria.AddCondition("subject", ConditionOperator.LessThan, "S00050");
        var result = many.Run(query);

        Assert.False(result.MoreRecords);
        Assert.Equal(result.Entities.Count, result.TotalRecordCount);
        Assert.False(result.TotalRecordCountLimitExceeded);
    }

    [Fact]
    public void Distinct_Column_ReturnsEachValueOnceWithoutId()
    {
        var result = many.Run(new QueryExpression("task") { ColumnSet = new ColumnSet("percentcomplete"), Distinct = true, Criteria = { Conditions = { new ConditionExpression("percentcomplete", ConditionOperator.GreaterEqual, 0) } } });

        Assert.Equal(Enumerable.Range(0, 10), result.Entities.Select(row => row.GetAttributeValue<int>("percentcomplete")));
        Assert.All(result.Entities, row => Assert.Equal(Guid.Empty, row.Id));
    }

    [Theory]
    [InlineData("<cookie page='1'><last type='text'>AA==</last></cookie>")]
    [InlineData("<cookie")]
    [InlineData("<cookie page='1'><last/></cookie>")]
    public void Cookie_ThatIsNotOurs_IsRefused(string cookie) =>
        Assert.Equal(unchecked((int)0x80041129), Assert.Throws<FaultException<OrganizationServiceFault>>(() => many.Run(Query(2, 10, cookie))).Detail.ErrorCode);

    [Fact]
    public void TopWithPages_IsRefused() =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => many.Run(new QueryExpression("task") { TopCount = 7, PageInfo = new PagingInfo { Count = 5, PageNumber = 1 } }));

    private static QueryExpression Query(int page, int count, string? cookie = null)
    {
        var query = new QueryExpression("task") { ColumnSet = new ColumnSet("subject"), PageInfo = new PagingInfo { PageNumber = page, Count = count, PagingCookie = cookie } };
        query.AddOrder("prioritycode", OrderType.Ascending);
        query.AddOrder("percentcomplete", OrderType.Descending);
        return query;
    }

    public sealed class ManyTasks : IDisposable
    {
        public ManyTasks() => Store.Write(unit =>
        {
            for (var i = 0; i < Rows; i++)
            {
                var row = StoreFixture.Row("task", ("subject", $"S{i:D5}"), ("prioritycode", i % 3 == 0 ? null : new OptionSetValue(i % 3)), ("percentcomplete", i % 10));
                Original.Add(row.Id);
                Store.Rows.Insert(unit, row);
            }
        });

        public StoreFixture Store { get; } = new();

        public HashSet<Guid> Original { get; } = [];

        public EntityCollection Run(QueryBase query)
        {
            using var unit = Store.Database.BeginRead();
            return new QueryEngine(() => Store.Catalog).Run(unit, QueryExpressionReader.Read(query), SalesData.Caller());
        }

        public void Dispose() => Store.Dispose();
    }
}
