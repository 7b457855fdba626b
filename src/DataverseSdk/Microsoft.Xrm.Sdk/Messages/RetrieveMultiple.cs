using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads rows.</summary>
[DataContract(Name = "RetrieveMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() => RequestName = "RetrieveMultiple";

    public QueryBase Query
    {
        get => Parameters.Read<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}

/// <summary>A page of rows.</summary>
[DataContract(Name = "RetrieveMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Results.Read<EntityCollection>("EntityCollection");
}
