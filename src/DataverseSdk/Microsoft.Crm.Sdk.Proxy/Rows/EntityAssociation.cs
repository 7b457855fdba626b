using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Relates two rows many-to-many.</summary>
/// <remarks>Superseded by Associate.</remarks>
[DataContract(Name = "AssociateEntitiesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class AssociateEntitiesRequest : OrganizationRequest
{
    public AssociateEntitiesRequest() => RequestName = "AssociateEntities";

    public EntityReference Moniker1
    {
        get => Parameters.Read<EntityReference>("Moniker1");
        set => Parameters["Moniker1"] = value;
    }

    public EntityReference Moniker2
    {
        get => Parameters.Read<EntityReference>("Moniker2");
        set => Parameters["Moniker2"] = value;
    }

    public string RelationshipName
    {
        get => Parameters.Read<string>("RelationshipName");
        set => Parameters["RelationshipName"] = value;
    }
}

/// <summary>The answer to AssociateEntities.</summary>
[DataContract(Name = "AssociateEntitiesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class AssociateEntitiesResponse : OrganizationResponse;

/// <summary>Ends a many-to-many relation of two rows.</summary>
/// <remarks>Superseded by Disassociate.</remarks>
[DataContract(Name = "DisassociateEntitiesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class DisassociateEntitiesRequest : OrganizationRequest
{
    public DisassociateEntitiesRequest() => RequestName = "DisassociateEntities";

    public EntityReference Moniker1
    {
        get => Parameters.Read<EntityReference>("Moniker1");
        set => Parameters["Moniker1"] = value;
    }

    public EntityReference Moniker2
    {
        get => Parameters.Read<EntityReference>("Moniker2");
        set => Parameters["Moniker2"] = value;
    }

    public string RelationshipName
    {
        get => Parameters.Read<string>("RelationshipName");
        set => Parameters["RelationshipName"] = value;
    }
}

/// <summary>The answer to DisassociateEntities.</summary>
[DataContract(Name = "DisassociateEntitiesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class DisassociateEntitiesResponse : OrganizationResponse;

/// <summary>Reads the rows that are related to a row.</summary>
[DataContract(Name = "RollupRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RollupRequest : OrganizationRequest
{
    public RollupRequest() => RequestName = "Rollup";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public QueryBase Query
    {
        get => Parameters.Read<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }

    public RollupType RollupType
    {
        get => Parameters.Read<RollupType>("RollupType");
        set => Parameters["RollupType"] = value;
    }
}

/// <summary>The rows.</summary>
[DataContract(Name = "RollupResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RollupResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Results.Read<EntityCollection>("EntityCollection");
}
