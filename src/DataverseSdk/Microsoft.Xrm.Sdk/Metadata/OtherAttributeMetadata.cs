using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A yes/no column.</summary>
[DataContract(Name = "BooleanAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class BooleanAttributeMetadata : AttributeMetadata
{
    public BooleanAttributeMetadata() : this(null) { }

    public BooleanAttributeMetadata(string schemaName) : base(AttributeTypeCode.Boolean, schemaName) { }

    [DataMember]
    public bool? DefaultValue { get; set; }

    [DataMember]
    public BooleanOptionSetMetadata OptionSet { get; set; }
}

/// <summary>A date column.</summary>
[DataContract(Name = "DateTimeAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    public DateTimeAttributeMetadata() : this(null) { }

    public DateTimeAttributeMetadata(string schemaName) : base(AttributeTypeCode.DateTime, schemaName) { }

    [DataMember]
    public DateTimeFormat? Format { get; set; }
}

/// <summary>A lookup column.</summary>
[DataContract(Name = "LookupAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    public LookupAttributeMetadata() : this(null) { }

    public LookupAttributeMetadata(string schemaName) : base(AttributeTypeCode.Lookup, schemaName) { }

    /// <summary>Logical names of the tables it may point at.</summary>
    [DataMember]
    public string[] Targets { get; set; }
}

/// <summary>A column of unique ids.</summary>
[DataContract(Name = "UniqueIdentifierAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class UniqueIdentifierAttributeMetadata : AttributeMetadata
{
    public UniqueIdentifierAttributeMetadata() : this(null) { }

    public UniqueIdentifierAttributeMetadata(string schemaName) : base(AttributeTypeCode.Uniqueidentifier, schemaName) { }
}
