using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a relationship.</summary>
[DataContract(Name = "RelationshipMetadataBase", Namespace = ContractNamespaces.Metadata)]
public abstract class RelationshipMetadataBase : MetadataBase
{
    protected RelationshipMetadataBase() { }

    protected RelationshipMetadataBase(RelationshipType type) => RelationshipType = type;

    [DataMember]
    public string IntroducedVersion { get; set; }

    [DataMember]
    public bool? IsCustomRelationship { get; set; }

    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember]
    public bool? IsManaged { get; set; }

    [DataMember]
    public bool? IsValidForAdvancedFind { get; set; }

    [DataMember]
    public RelationshipType RelationshipType { get; set; }

    [DataMember]
    public string SchemaName { get; set; }
}

/// <summary>A relationship through a lookup.</summary>
[DataContract(Name = "OneToManyRelationshipMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class OneToManyRelationshipMetadata : RelationshipMetadataBase
{
    public OneToManyRelationshipMetadata() : base(RelationshipType.OneToManyRelationship) { }

    [DataMember]
    public CascadeConfiguration CascadeConfiguration { get; set; }

    [DataMember]
    public bool? IsHierarchical { get; set; }

    [DataMember]
    public string ReferencedAttribute { get; set; }

    [DataMember]
    public string ReferencedEntity { get; set; }

    [DataMember]
    public string ReferencedEntityNavigationPropertyName { get; set; }

    [DataMember]
    public string ReferencingAttribute { get; set; }

    [DataMember]
    public string ReferencingEntity { get; set; }

    [DataMember]
    public string ReferencingEntityNavigationPropertyName { get; set; }
}

/// <summary>A relationship through an intersect table.</summary>
[DataContract(Name = "ManyToManyRelationshipMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class ManyToManyRelationshipMetadata : RelationshipMetadataBase
{
    public ManyToManyRelationshipMetadata() : base(RelationshipType.ManyToManyRelationship) { }

    [DataMember]
    public string Entity1IntersectAttribute { get; set; }

    [DataMember]
    public string Entity1LogicalName { get; set; }

    [DataMember]
    public string Entity1NavigationPropertyName { get; set; }

    [DataMember]
    public string Entity2IntersectAttribute { get; set; }

    [DataMember]
    public string Entity2LogicalName { get; set; }

    [DataMember]
    public string Entity2NavigationPropertyName { get; set; }

    [DataMember]
    public string IntersectEntityName { get; set; }
}

/// <summary>What happens to the rows behind a lookup.</summary>
[DataContract(Name = "CascadeConfiguration", Namespace = ContractNamespaces.Metadata)]
public sealed class CascadeConfiguration : IExtensibleDataObject
{
    [DataMember]
    public CascadeType? Assign { get; set; }

    [DataMember]
    public CascadeType? Delete { get; set; }

    [DataMember]
    public CascadeType? Merge { get; set; }

    [DataMember]
    public CascadeType? Reparent { get; set; }

    [DataMember]
    public CascadeType? RollupView { get; set; }

    [DataMember]
    public CascadeType? Share { get; set; }

    [DataMember]
    public CascadeType? Unshare { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
