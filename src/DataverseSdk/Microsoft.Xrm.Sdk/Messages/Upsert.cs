using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a row, or creates it when there is none with this id or key.</summary>
[DataContract(Name = "UpsertRequest", Namespace = ContractNamespaces.Xrm2014)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() => RequestName = "Upsert";

    public Entity Target
    {
        get => Parameters.Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The row and whether it is new.</summary>
[DataContract(Name = "UpsertResponse", Namespace = ContractNamespaces.Xrm2014)]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Results.Read<bool>("RecordCreated");

    public EntityReference Target => Results.Read<EntityReference>("Target");
}
