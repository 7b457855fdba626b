using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>Each query finds over HTTP what it finds in the environment itself.</summary>
public class SameRowsTests(QueriedThings things) : IClassFixture<QueriedThings>
{
    public static TheoryData<string> Questions() => [.. Question.All.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void RetrieveMultiple_Question_FindsTheSameRows(string question)
    {
        var query = Question.All[question];

        var expected = things.Served.Direct.RetrieveMultiple(query());
        var found = things.Served.Client.RetrieveMultiple(query());

        Assert.NotEmpty(found.Entities);
        Assert.Equal(Comparable.Rows(expected), Comparable.Rows(found));
        Assert.Equal(expected.Entities.Select(row => string.Join(',', row.FormattedValues.Select(text => $"{text.Key}={text.Value}").Order(StringComparer.Ordinal))),
            found.Entities.Select(row => string.Join(',', row.FormattedValues.Select(text => $"{text.Key}={text.Value}").Order(StringComparer.Ordinal))));
        Assert.Equal((expected.EntityName, expected.MoreRecords, expected.TotalRecordCount), (found.EntityName, found.MoreRecords, found.TotalRecordCount));
    }
}
