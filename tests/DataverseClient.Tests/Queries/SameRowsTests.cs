using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.PowerPlatform.Dataverse.Client.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>Each question finds over HTTP what it finds in the environment itself: as it is, in FetchXML, and within a batch.</summary>
public class SameRowsTests(QueriedThings things) : IClassFixture<QueriedThings>
{
    public static TheoryData<string> Questions() => [.. Question.All.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Question_AskedInEveryWay_FindsTheStoredRows(string question)
    {
        var query = Question.All[question];
        var expected = things.Served.Direct.RetrieveMultiple(query());
        var batch = (ExecuteMultipleResponse)things.Served.Client.Execute(new ExecuteMultipleRequest
        {
            Requests = [new RetrieveMultipleRequest { Query = query() }, new RetrieveMultipleRequest { Query = InFetchXml(query()) }],
            Settings = new ExecuteMultipleSettings { ReturnResponses = true },
        });

        Assert.NotEmpty(expected.Entities);
        Same(expected, things.Served.Client.RetrieveMultiple(query()));
        Same(expected, things.Served.Client.RetrieveMultiple(InFetchXml(query())));
        Same(expected, things.Served.Direct.RetrieveMultiple(InFetchXml(query())));
        Assert.All(batch.Responses, item => Same(expected, ((RetrieveMultipleResponse)item.Response).EntityCollection));
    }

    private static void Same(EntityCollection expected, EntityCollection found)
    {
        Assert.Equal(Comparable.Rows(expected), Comparable.Rows(found));
        Assert.Equal(Texts(expected), Texts(found));
        Assert.Equal((expected.EntityName, expected.MoreRecords, expected.TotalRecordCount), (found.EntityName, found.MoreRecords, found.TotalRecordCount));
    }

    private static IEnumerable<string> Texts(EntityCollection page) =>
        page.Entities.Select(row => string.Join(',', row.FormattedValues.Select(text => $"{text.Key}={text.Value}").Order(StringComparer.Ordinal)));

    private static FetchExpression InFetchXml(QueryBase query) => query switch
    {
        QueryExpression expression => new FetchExpression(QueryToFetch.Convert(expression, $"{expression.EntityName}id").ToString()),
        QueryByAttribute byAttribute => new FetchExpression(QueryToFetch.Convert(byAttribute, $"{byAttribute.EntityName}id").ToString()),
        _ => (FetchExpression)query,
    };
}
