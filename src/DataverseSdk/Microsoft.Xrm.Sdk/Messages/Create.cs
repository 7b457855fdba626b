using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row.</summary>
[DataContract(Name = "CreateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() => RequestName = "Create";

    public Entity Target
    {
        get => Parameters.Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The new row.</summary>
[DataContract(Name = "CreateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => Results.Read<Guid>("id");
}
