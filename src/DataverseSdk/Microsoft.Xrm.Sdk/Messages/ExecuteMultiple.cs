using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes up to 1,000 requests one after the other, each in its own transaction.</summary>
[DataContract(Name = "ExecuteMultipleRequest", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest() => RequestName = "ExecuteMultiple";

    public OrganizationRequestCollection Requests
    {
        get => Parameters.Read<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => Parameters.Read<ExecuteMultipleSettings>("Settings");
        set => Parameters["Settings"] = value;
    }
}

/// <summary>The outcome of each request that has one to tell.</summary>
[DataContract(Name = "ExecuteMultipleResponse", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    /// <summary>Whether any request failed.</summary>
    public bool IsFaulted => Results.Read<bool>("IsFaulted");

    public ExecuteMultipleResponseItemCollection Responses => Results.Read<ExecuteMultipleResponseItemCollection>("Responses");
}
