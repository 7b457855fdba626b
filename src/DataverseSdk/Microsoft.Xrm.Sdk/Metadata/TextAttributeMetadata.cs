using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A text column.</summary>
[DataContract(Name = "StringAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class StringAttributeMetadata : AttributeMetadata
{
    public StringAttributeMetadata() : this(null) { }

    public StringAttributeMetadata(string schemaName) : base(AttributeTypeCode.String, schemaName) { }

    [DataMember]
    public StringFormat? Format { get; set; }

    /// <summary>In characters.</summary>
    [DataMember]
    public int? MaxLength { get; set; }

    [DataMember]
    public int? DatabaseLength { get; set; }

    [DataMember]
    public string YomiOf { get; set; }
}

/// <summary>A multi-line text column.</summary>
[DataContract(Name = "MemoAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class MemoAttributeMetadata : AttributeMetadata
{
    public MemoAttributeMetadata() : this(null) { }

    public MemoAttributeMetadata(string schemaName) : base(AttributeTypeCode.Memo, schemaName) { }

    [DataMember]
    public StringFormat? Format { get; set; }

    /// <summary>In characters.</summary>
    [DataMember]
    public int? MaxLength { get; set; }
}
