using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes a request as a system job.</summary>
[DataContract(Name = "ExecuteAsyncRequest", Namespace = ContractNamespaces.Xrm2014)]
public sealed class ExecuteAsyncRequest : OrganizationRequest
{
    public ExecuteAsyncRequest() => RequestName = "ExecuteAsync";

    public OrganizationRequest Request
    {
        get => Parameters.Read<OrganizationRequest>("Request");
        set => Parameters["Request"] = value;
    }
}

/// <summary>The system job.</summary>
[DataContract(Name = "ExecuteAsyncResponse", Namespace = ContractNamespaces.Xrm2014)]
public sealed class ExecuteAsyncResponse : OrganizationResponse
{
    public Guid AsyncJobId => Results.Read<Guid>("AsyncJobId");
}
