using System.ServiceModel;
using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Batches;

/// <summary>Requests that succeed or fail together.</summary>
[Collection(SharedThings.Name)]
public class ExecuteTransactionTests(ServedThings served)
{
    [Fact]
    public void ExecuteTransaction_AllGood_AnswersEach()
    {
        var answer = (ExecuteTransactionResponse)served.Client.Execute(new ExecuteTransactionRequest { ReturnResponses = true, Requests = [Create("t-1"), Create("t-2")] });

        Assert.Equal(2, answer.Responses.Count);
        Assert.Equal(served.Inner.Rows("sample_thing", ("sample_code", "t-2")).Single().Id, Assert.IsType<CreateResponse>(answer.Responses[1]).id);
    }

    [Fact]
    public void ExecuteTransaction_OneRefused_KeepsNothingAndNamesIt()
    {
        var request = new ExecuteTransactionRequest { Requests = [Create("kept?"), new DeleteRequest { Target = new EntityReference("sample_thing", Guid.NewGuid()) }, Create("never")] };

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => served.Client.Execute(request)).Detail;

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(fault).FaultedRequestIndex);
        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
        Assert.Empty(served.Inner.Rows("sample_thing", ("sample_code", "kept?")));
    }

    [Fact]
    public void ExecuteTransaction_WithARead_IsRefusedByName()
    {
        var request = new ExecuteTransactionRequest { Requests = [new RetrieveMultipleRequest { Query = new QueryExpression("account") }] };

        Assert.Contains("RetrieveMultiple", Assert.Throws<DataverseOperationException>(() => served.Client.Execute(request)).Message, StringComparison.Ordinal);
    }

    private static CreateRequest Create(string code) => new() { Target = new Entity("sample_thing") { ["sample_name"] = "Together", ["sample_code"] = code } };
}
