using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Batches;

/// <summary>Many requests in one batch: each for itself, results in order.</summary>
[Collection(SharedThings.Name)]
public class ExecuteMultipleTests(ServedThings served)
{
    [Fact]
    public void ExecuteMultiple_AllKindsOfRequests_DoesWhatEachAloneDoes()
    {
        var id = Guid.NewGuid();
        var answer = Run(
            continueOnError: false,
            new CreateRequest { Target = new Entity("sample_thing", id) { ["sample_name"] = "Batched", ["sample_code"] = "batched" } },
            new UpdateRequest { Target = new Entity("sample_thing", id) { ["sample_count"] = 5 } },
            new UpsertRequest { Target = new Entity("sample_thing", "sample_code", "batched") { ["sample_amount"] = new Money(3m) } },
            new RetrieveRequest { Target = new EntityReference("sample_thing", id), ColumnSet = new ColumnSet("sample_name", "sample_count", "sample_amount") },
            new RetrieveMultipleRequest { Query = new QueryByAttribute("sample_thing") { Attributes = { "sample_code" }, Values = { "batched" } } },
            new DeleteRequest { Target = new EntityReference("sample_thing", id) });

        Assert.False(answer.IsFaulted);
        Assert.Equal([0, 1, 2, 3, 4, 5], answer.Responses.Select(item => item.RequestIndex));
        Assert.Equal(id, Assert.IsType<CreateResponse>(answer.Responses[0].Response).id);
        Assert.False(Assert.IsType<UpsertResponse>(answer.Responses[2].Response).RecordCreated);
        var read = Assert.IsType<RetrieveResponse>(answer.Responses[3].Response).Entity;
        Assert.Equal(("Batched", 5, 3m), ((string)read["sample_name"], (int)read["sample_count"], ((Money)read["sample_amount"]).Value));
        Assert.Equal(id, Assert.Single(Assert.IsType<RetrieveMultipleResponse>(answer.Responses[4].Response).EntityCollection.Entities).Id);
        Assert.Empty(served.Inner.Rows("sample_thing", ("sample_code", "batched")));
    }

    [Fact]
    public void ExecuteMultiple_GoingOnAfterErrors_TellsEachFaultAtItsPlace()
    {
        var answer = Run(
            continueOnError: true,
            Create("goes-on-1"),
            new DeleteRequest { Target = new EntityReference("sample_thing", Guid.NewGuid()) },
            new OrganizationRequest("sample_Nothing"),
            Create("goes-on-2"));

        Assert.True(answer.IsFaulted);
        Assert.Equal([false, true, true, false], answer.Responses.Select(item => item.Fault is not null));
        Assert.Equal(unchecked((int)0x80040217), answer.Responses[1].Fault.ErrorCode);
        Assert.Contains("sample_Nothing", answer.Responses[2].Fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, served.Inner.Rows("sample_thing").Count(row => row.GetAttributeValue<string>("sample_code")?.StartsWith("goes-on", StringComparison.Ordinal) is true));
    }

    [Fact]
    public void ExecuteMultiple_WithTransactions_DoesEachWhollyOrNotAtAll()
    {
        var (whole, broken) = (Guid.NewGuid(), Guid.NewGuid());
        var answer = Run(
            continueOnError: true,
            Transaction(Named(broken, "half"), new DeleteRequest { Target = new EntityReference("sample_thing", Guid.NewGuid()) }),
            Transaction(Named(whole, "whole"), new UpdateRequest { Target = new Entity("sample_thing", whole) { ["sample_count"] = 7 } }),
            Create("beside"));

        Assert.Equal([true, false, false], answer.Responses.Select(item => item.Fault is not null));
        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(answer.Responses[0].Fault).FaultedRequestIndex);
        Assert.Equal(whole, Assert.IsType<CreateResponse>(Assert.IsType<ExecuteTransactionResponse>(answer.Responses[1].Response).Responses[0]).id);
        Assert.Empty(served.Inner.Rows("sample_thing", ("sample_code", "half")));
        Assert.Equal(7, Assert.Single(served.Inner.Rows("sample_thing", ("sample_code", "whole")))["sample_count"]);
    }

    [Fact]
    public void ExecuteMultiple_StoppingAtErrors_LeavesTheRestUndone()
    {
        var answer = Run(continueOnError: false, Create("stops-1"), new DeleteRequest { Target = new EntityReference("sample_thing", Guid.NewGuid()) }, Create("stops-2"));

        Assert.True(answer.IsFaulted);
        Assert.Equal([0, 1], answer.Responses.Select(item => item.RequestIndex));
        Assert.Equal("stops-1", Assert.Single(served.Inner.Rows("sample_thing"), row => row.GetAttributeValue<string>("sample_code")?.StartsWith("stops", StringComparison.Ordinal) is true)["sample_code"]);
    }

    [Fact]
    public void ExecuteMultiple_WithoutResponses_TellsFaultsOnly()
    {
        var answer = (ExecuteMultipleResponse)served.Client.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true },
            Requests = [.. new OrganizationRequest[] { Create("quiet"), new DeleteRequest { Target = new EntityReference("sample_thing", Guid.NewGuid()) } }],
        });

        Assert.Equal(1, Assert.Single(answer.Responses).RequestIndex);
    }

    private static ExecuteTransactionRequest Transaction(params OrganizationRequest[] requests) => new() { Requests = [.. requests], ReturnResponses = true };

    private static CreateRequest Named(Guid id, string code) => new() { Target = new Entity("sample_thing", id) { ["sample_name"] = "Batched", ["sample_code"] = code } };

    private static CreateRequest Create(string code) => new() { Target = new Entity("sample_thing") { ["sample_name"] = "Batched", ["sample_code"] = code } };

    private ExecuteMultipleResponse Run(bool continueOnError, params OrganizationRequest[] requests) => (ExecuteMultipleResponse)served.Client.Execute(new ExecuteMultipleRequest
    {
        Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError, ReturnResponses = true },
        Requests = [.. requests],
    });
}
