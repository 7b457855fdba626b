using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a table.</summary>
[DataContract(Name = "EntityMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class EntityMetadata : MetadataBase
{
    [DataMember]
    public int? ActivityTypeMask { get; set; }

    [DataMember]
    public AttributeMetadata[] Attributes { get; set; }

    [DataMember]
    public bool? AutoCreateAccessTeams { get; set; }

    [DataMember]
    public BooleanManagedProperty CanBeInManyToMany { get; set; }

    [DataMember]
    public BooleanManagedProperty CanBePrimaryEntityInRelationship { get; set; }

    [DataMember]
    public BooleanManagedProperty CanBeRelatedEntityInRelationship { get; set; }

    [DataMember]
    public BooleanManagedProperty CanCreateAttributes { get; set; }

    [DataMember]
    public BooleanManagedProperty CanCreateCharts { get; set; }

    [DataMember]
    public BooleanManagedProperty CanCreateForms { get; set; }

    [DataMember]
    public BooleanManagedProperty CanCreateViews { get; set; }

    [DataMember]
    public bool? ChangeTrackingEnabled { get; set; }

    [DataMember]
    public string CollectionSchemaName { get; set; }

    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public Label DisplayCollectionName { get; set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public bool? EnforceStateTransitions { get; set; }

    [DataMember]
    public string EntityColor { get; set; }

    /// <summary>The table's name in Web API addresses.</summary>
    [DataMember]
    public string EntitySetName { get; set; }

    [DataMember]
    public string ExternalName { get; set; }

    [DataMember]
    public bool? HasActivities { get; set; }

    [DataMember]
    public bool? HasNotes { get; set; }

    [DataMember]
    public bool? IsActivity { get; set; }

    [DataMember]
    public bool? IsActivityParty { get; set; }

    [DataMember]
    public string IntroducedVersion { get; set; }

    [DataMember]
    public BooleanManagedProperty IsAuditEnabled { get; set; }

    [DataMember]
    public bool? IsAvailableOffline { get; set; }

    [DataMember]
    public bool? IsBPFEntity { get; set; }

    [DataMember]
    public bool? IsChildEntity { get; set; }

    [DataMember]
    public bool? IsCustomEntity { get; set; }

    [DataMember]
    public bool? IsDocumentManagementEnabled { get; set; }

    [DataMember]
    public bool? IsEnabledForCharts { get; set; }

    [DataMember]
    public bool? IsImportable { get; set; }

    [DataMember]
    public bool? IsIntersect { get; set; }

    [DataMember]
    public bool? IsLogicalEntity { get; set; }

    [DataMember]
    public bool? IsManaged { get; set; }

    [DataMember]
    public bool? IsPrivate { get; set; }

    [DataMember]
    public bool? IsStateModelAware { get; set; }

    [DataMember]
    public bool? IsValidForAdvancedFind { get; set; }

    [DataMember]
    public bool? IsBusinessProcessEnabled { get; set; }

    [DataMember]
    public BooleanManagedProperty IsConnectionsEnabled { get; set; }

    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember]
    public BooleanManagedProperty IsDuplicateDetectionEnabled { get; set; }

    [DataMember]
    public BooleanManagedProperty IsMappable { get; set; }

    [DataMember]
    public BooleanManagedProperty IsRenameable { get; set; }

    [DataMember]
    public BooleanManagedProperty IsValidForQueue { get; set; }

    [DataMember]
    public EntityKeyMetadata[] Keys { get; set; }

    [DataMember]
    public string LogicalCollectionName { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public ManyToManyRelationshipMetadata[] ManyToManyRelationships { get; set; }

    [DataMember]
    public OneToManyRelationshipMetadata[] ManyToOneRelationships { get; set; }

    [DataMember]
    public int? ObjectTypeCode { get; set; }

    [DataMember]
    public OneToManyRelationshipMetadata[] OneToManyRelationships { get; set; }

    [DataMember]
    public OwnershipTypes? OwnershipType { get; set; }

    [DataMember]
    public string PrimaryIdAttribute { get; set; }

    [DataMember]
    public string PrimaryImageAttribute { get; set; }

    [DataMember]
    public string PrimaryNameAttribute { get; set; }

    [DataMember]
    public SecurityPrivilegeMetadata[] Privileges { get; set; }

    [DataMember]
    public string RecurrenceBaseEntityLogicalName { get; set; }

    [DataMember]
    public string ReportViewName { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember]
    public Guid? DataProviderId { get; set; }

    [DataMember]
    public Guid? DataSourceId { get; set; }
}

/// <summary>The definition of an alternate key.</summary>
[DataContract(Name = "EntityKeyMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class EntityKeyMetadata : MetadataBase
{
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>How far its index is.</summary>
    [DataMember]
    public EntityKeyIndexStatus EntityKeyIndexStatus { get; set; }

    [DataMember]
    public string EntityLogicalName { get; set; }

    [DataMember]
    public string IntroducedVersion { get; set; }

    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember]
    public bool? IsManaged { get; set; }

    [DataMember]
    public string[] KeyAttributes { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string SchemaName { get; set; }
}
