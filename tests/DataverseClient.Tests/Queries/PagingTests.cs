using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>More rows than a page holds, and queries longer than an address.</summary>
public class PagingTests(ServedThings served) : IClassFixture<ServedThings>
{
    private const int Rows = 12_000;

    [Fact]
    public void RetrieveMultiple_TwelveThousandRows_ComeOnceEachByTheCookie()
    {
        for (var start = 0; start < Rows; start += 1000)
        {
            served.Direct.Execute(new CreateMultipleRequest
            {
                Targets = new EntityCollection([.. Enumerable.Range(start, 1000).Select(number => new Entity("sample_thing") { ["sample_name"] = "Paged", ["sample_count"] = number })]) { EntityName = "sample_thing" },
            });
        }

        var byExpression = Pages(page => new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_count"), Criteria = { Conditions = { new ConditionExpression("sample_name", ConditionOperator.Equal, "Paged") } }, Orders = { new OrderExpression("sample_count", OrderType.Ascending) }, PageInfo = page });
        var byFetch = Pages(page => new FetchExpression(
            $"<fetch page='{page.PageNumber}' {(page.PagingCookie is { } cookie ? $"paging-cookie='{System.Security.SecurityElement.Escape(cookie)}'" : string.Empty)}><entity name='sample_thing'><attribute name='sample_count' /><order attribute='sample_count' /><filter><condition attribute='sample_name' operator='eq' value='Paged' /></filter></entity></fetch>"));

        Assert.Equal(Enumerable.Range(0, Rows), byExpression);
        Assert.Equal(byExpression, byFetch);
    }

    [Fact]
    public void RetrieveMultiple_QueryLongerThanAnAddress_FindsItsRows()
    {
        var id = served.Direct.Create(new Entity("sample_thing") { ["sample_name"] = "Sought" });
        var ids = Enumerable.Range(0, 700).Select(_ => Guid.NewGuid()).Append(id).Cast<object>().ToArray();
        var query = new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_name"), Criteria = { Conditions = { new ConditionExpression("sample_thingid", ConditionOperator.In, ids) } } };

        Assert.Equal(id, Assert.Single(served.Client.RetrieveMultiple(query).Entities).Id);
    }

    private List<int> Pages(Func<PagingInfo, QueryBase> query)
    {
        var found = new List<int>();
        var page = new PagingInfo { PageNumber = 1 };
        EntityCollection rows;
        do
        {
            rows = served.Client.RetrieveMultiple(query(page));
            found.AddRange(rows.Entities.Select(row => row.GetAttributeValue<int>("sample_count")));
            page = new PagingInfo { PageNumber = page.PageNumber + 1, PagingCookie = rows.PagingCookie };
        }
        while (rows.MoreRecords);

        return found;
    }
}
