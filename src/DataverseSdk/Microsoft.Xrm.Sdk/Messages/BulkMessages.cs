using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates rows of one table, all or none on standard tables.</summary>
[DataContract(Name = "CreateMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest() => RequestName = "CreateMultiple";

    public EntityCollection Targets
    {
        get => Parameters.Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}

/// <summary>The new rows, in order.</summary>
[DataContract(Name = "CreateMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => Results.Read<Guid[]>("Ids");
}

/// <summary>Writes columns of rows of one table, all or none on standard tables.</summary>
[DataContract(Name = "UpdateMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest() => RequestName = "UpdateMultiple";

    public EntityCollection Targets
    {
        get => Parameters.Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }

    /// <summary>Whether the row must still be the version that was read.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}

/// <summary>The answer to UpdateMultiple.</summary>
[DataContract(Name = "UpdateMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateMultipleResponse : OrganizationResponse;

/// <summary>Updates or creates rows of one table.</summary>
[DataContract(Name = "UpsertMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest() => RequestName = "UpsertMultiple";

    public EntityCollection Targets
    {
        get => Parameters.Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}

/// <summary>What happened to each row, in order.</summary>
[DataContract(Name = "UpsertMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => base.Results.Read<UpsertResponse[]>("Results");
}
