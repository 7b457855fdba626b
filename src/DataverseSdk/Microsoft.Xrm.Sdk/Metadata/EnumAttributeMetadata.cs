using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a choice column.</summary>
[DataContract(Name = "EnumAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName) : base(attributeType, schemaName) { }

    [DataMember]
    public int? DefaultFormValue { get; set; }

    [DataMember]
    public OptionSetMetadata OptionSet { get; set; }
}

/// <summary>A choice with one value.</summary>
[DataContract(Name = "PicklistAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    public PicklistAttributeMetadata() : this(null) { }

    public PicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Picklist, schemaName) { }
}

/// <summary>A choice with any number of values.</summary>
[DataContract(Name = "MultiSelectPicklistAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class MultiSelectPicklistAttributeMetadata : EnumAttributeMetadata
{
    public MultiSelectPicklistAttributeMetadata() : this(null) { }

    public MultiSelectPicklistAttributeMetadata(string schemaName) : base(AttributeTypeCode.Virtual, schemaName) { }
}

/// <summary>The state column of a table.</summary>
[DataContract(Name = "StateAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    public StateAttributeMetadata() : base(AttributeTypeCode.State, null) { }
}

/// <summary>The status reason column of a table.</summary>
[DataContract(Name = "StatusAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class StatusAttributeMetadata : EnumAttributeMetadata
{
    public StatusAttributeMetadata() : base(AttributeTypeCode.Status, null) { }
}

/// <summary>The column that names the table of a polymorphic lookup.</summary>
[DataContract(Name = "EntityNameAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    public EntityNameAttributeMetadata() : this(null) { }

    public EntityNameAttributeMetadata(string schemaName) : base(AttributeTypeCode.EntityName, schemaName) { }
}
