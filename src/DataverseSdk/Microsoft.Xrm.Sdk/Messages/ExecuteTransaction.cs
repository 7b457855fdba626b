using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes requests one after the other in one transaction.</summary>
[DataContract(Name = "ExecuteTransactionRequest", Namespace = ContractNamespaces.Xrm2014)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest() => RequestName = "ExecuteTransaction";

    public OrganizationRequestCollection Requests
    {
        get => Parameters.Read<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    public bool? ReturnResponses
    {
        get => Parameters.Read<bool?>("ReturnResponses");
        set => Parameters["ReturnResponses"] = value;
    }
}

/// <summary>The responses, in the order of the requests.</summary>
[DataContract(Name = "ExecuteTransactionResponse", Namespace = ContractNamespaces.Xrm2014)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => Results.Read<OrganizationResponseCollection>("Responses");
}
