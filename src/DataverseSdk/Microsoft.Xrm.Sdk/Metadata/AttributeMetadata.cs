using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column.</summary>
[DataContract(Name = "AttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public class AttributeMetadata : MetadataBase
{
    public AttributeMetadata() { }

    protected AttributeMetadata(AttributeTypeCode attributeType) => AttributeType = attributeType;

    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName) : this(attributeType) => SchemaName = schemaName;

    /// <summary>The column that this one belongs to, such as the lookup of a name column.</summary>
    [DataMember]
    public string AttributeOf { get; set; }

    [DataMember]
    public AttributeTypeCode? AttributeType { get; set; }

    [DataMember]
    public AttributeTypeDisplayName AttributeTypeName { get; set; }

    [DataMember]
    public bool? CanBeSecuredForCreate { get; set; }

    [DataMember]
    public bool? CanBeSecuredForRead { get; set; }

    [DataMember]
    public bool? CanBeSecuredForUpdate { get; set; }

    [DataMember]
    public BooleanManagedProperty CanModifyAdditionalSettings { get; set; }

    [DataMember]
    public int? ColumnNumber { get; set; }

    [DataMember]
    public string DeprecatedVersion { get; set; }

    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public string EntityLogicalName { get; set; }

    [DataMember]
    public string ExternalName { get; set; }

    [DataMember]
    public string IntroducedVersion { get; set; }

    [DataMember]
    public BooleanManagedProperty IsAuditEnabled { get; set; }

    [DataMember]
    public bool? IsCustomAttribute { get; set; }

    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember]
    public BooleanManagedProperty IsGlobalFilterEnabled { get; set; }

    [DataMember]
    public bool? IsFilterable { get; set; }

    [DataMember]
    public bool? IsLogical { get; set; }

    [DataMember]
    public bool? IsManaged { get; set; }

    [DataMember]
    public bool? IsPrimaryId { get; set; }

    [DataMember]
    public bool? IsPrimaryName { get; set; }

    [DataMember]
    public bool? IsRetrievable { get; set; }

    [DataMember]
    public bool? IsSearchable { get; set; }

    [DataMember]
    public bool? IsSecured { get; set; }

    [DataMember]
    public BooleanManagedProperty IsRenameable { get; set; }

    [DataMember]
    public BooleanManagedProperty IsSortableEnabled { get; set; }

    [DataMember]
    public bool? IsValidForCreate { get; set; }

    [DataMember]
    public bool? IsValidForRead { get; set; }

    [DataMember]
    public bool? IsValidForUpdate { get; set; }

    [DataMember]
    public BooleanManagedProperty IsValidForAdvancedFind { get; set; }

    [DataMember]
    public bool? IsRequiredForForm { get; set; }

    [DataMember]
    public bool? IsValidForForm { get; set; }

    [DataMember]
    public bool? IsValidForGrid { get; set; }

    [DataMember]
    public Guid? LinkedAttributeId { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>0 simple, 1 calculated, 2 rollup, 3 formula.</summary>
    [DataMember]
    public int? SourceType { get; set; }

    [DataMember]
    public string InheritsFrom { get; set; }

    [DataMember]
    public string AutoNumberFormat { get; set; }
}

/// <summary>The type of a column by name, such as "MultiSelectPicklistType".</summary>
[DataContract(Name = "AttributeTypeDisplayName", Namespace = ContractNamespaces.Metadata)]
public sealed class AttributeTypeDisplayName : IExtensibleDataObject
{
    [DataMember]
    public string Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
