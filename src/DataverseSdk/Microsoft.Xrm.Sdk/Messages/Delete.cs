using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a row.</summary>
[DataContract(Name = "DeleteRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest() => RequestName = "Delete";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>Whether the row must still be the version that was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}

/// <summary>The answer to Delete.</summary>
[DataContract(Name = "DeleteResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteResponse : OrganizationResponse;
