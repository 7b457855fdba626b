using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Writes columns of a row.</summary>
[DataContract(Name = "UpdateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() => RequestName = "Update";

    public Entity Target
    {
        get => Parameters.Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>Whether the row must still be the version that was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}

/// <summary>The answer to Update.</summary>
[DataContract(Name = "UpdateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateResponse : OrganizationResponse;
