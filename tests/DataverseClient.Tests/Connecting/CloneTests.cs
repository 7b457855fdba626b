using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Connecting;

/// <summary>Clones share the connection and nothing else.</summary>
[Collection(SharedThings.Name)]
public class CloneTests(ServedThings served)
{
    [Fact]
    public async Task Clones_WritingAtOnce_EachWriteTheirRows()
    {
        using var client = served.Connect();

        await Parallel.ForEachAsync(Enumerable.Range(0, 8), async (worker, cancellation) =>
        {
            using var clone = client.Clone();
            for (var number = 0; number < 10; number++)
            {
                await clone.CreateAsync(new Entity("sample_thing") { ["sample_name"] = "Cloned", ["sample_code"] = $"c-{worker}-{number}" }, cancellation);
            }
        });

        var query = new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_code"), Criteria = { Conditions = { new ConditionExpression("sample_name", ConditionOperator.Equal, "Cloned") } } };
        Assert.Equal(80, (await client.RetrieveMultipleAsync(query)).Entities.Select(row => (string)row["sample_code"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Clone_Settings_AreCopiedAndThenItsOwn()
    {
        using var client = served.Connect();
        client.MaxRetryCount = 3;
        client.CallerId = served.Inner.Setup.Administrator;

        using var clone = client.Clone();
        clone.MaxRetryCount = 4;
        clone.CallerId = Guid.Empty;

        Assert.True(clone.IsReady);
        Assert.Equal((3, served.Inner.Setup.Administrator, client.ConnectedOrgId), (client.MaxRetryCount, client.CallerId, clone.ConnectedOrgId));
    }

    [Fact]
    public void Dispose_OfTheOriginal_LeavesItsClonesWorking()
    {
        var client = served.Connect();
        using var clone = client.Clone();
        client.Dispose();

        Assert.False(client.IsReady);
        Assert.Throws<ObjectDisposedException>(() => client.Clone());
        Assert.NotEqual(Guid.Empty, clone.Create(new Entity("sample_thing") { ["sample_name"] = "After" }));
    }

    [Fact]
    public async Task Execute_Cancelled_ThrowsWithoutFault()
    {
        using var client = served.Connect();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreateAsync(new Entity("sample_thing") { ["sample_name"] = "Never" }, cancelled.Token));
        Assert.Empty(served.Inner.Rows("sample_thing", ("sample_name", "Never")));
    }
}
