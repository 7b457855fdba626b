using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definitions of all tables.</summary>
[DataContract(Name = "RetrieveAllEntitiesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    public RetrieveAllEntitiesRequest() => RequestName = "RetrieveAllEntities";

    public EntityFilters EntityFilters
    {
        get => Parameters.Read<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    /// <summary>Whether unpublished changes count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The tables.</summary>
[DataContract(Name = "RetrieveAllEntitiesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    public EntityMetadata[] EntityMetadata => Results.Read<EntityMetadata[]>("EntityMetadata");

    public string Timestamp => Results.Read<string>("Timestamp");
}

/// <summary>Reads the definition of a table.</summary>
[DataContract(Name = "RetrieveEntityRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest() => RequestName = "RetrieveEntity";

    public EntityFilters EntityFilters
    {
        get => Parameters.Read<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    public string LogicalName
    {
        get => Parameters.Read<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.Read<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    /// <summary>Whether unpublished changes count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The table.</summary>
[DataContract(Name = "RetrieveEntityResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityResponse : OrganizationResponse
{
    public EntityMetadata EntityMetadata => Results.Read<EntityMetadata>("EntityMetadata");
}

/// <summary>Reads the definition of a column.</summary>
[DataContract(Name = "RetrieveAttributeRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    public RetrieveAttributeRequest() => RequestName = "RetrieveAttribute";

    public string EntityLogicalName
    {
        get => Parameters.Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    public string LogicalName
    {
        get => Parameters.Read<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.Read<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    public int ColumnNumber
    {
        get => Parameters.Read<int>("ColumnNumber");
        set => Parameters["ColumnNumber"] = value;
    }

    /// <summary>Whether unpublished changes count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The column.</summary>
[DataContract(Name = "RetrieveAttributeResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveAttributeResponse : OrganizationResponse
{
    public AttributeMetadata AttributeMetadata => Results.Read<AttributeMetadata>("AttributeMetadata");
}

/// <summary>Reads the definition of a relationship.</summary>
[DataContract(Name = "RetrieveRelationshipRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRelationshipRequest : OrganizationRequest
{
    public RetrieveRelationshipRequest() => RequestName = "RetrieveRelationship";

    public string Name
    {
        get => Parameters.Read<string>("Name");
        set => Parameters["Name"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.Read<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    /// <summary>Whether unpublished changes count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The relationship.</summary>
[DataContract(Name = "RetrieveRelationshipResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRelationshipResponse : OrganizationResponse
{
    public RelationshipMetadataBase RelationshipMetadata => Results.Read<RelationshipMetadataBase>("RelationshipMetadata");
}
