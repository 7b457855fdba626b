using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A whole-number column.</summary>
[DataContract(Name = "IntegerAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    public IntegerAttributeMetadata() : this(null) { }

    public IntegerAttributeMetadata(string schemaName) : base(AttributeTypeCode.Integer, schemaName) { }

    [DataMember]
    public IntegerFormat? Format { get; set; }

    [DataMember]
    public int? MinValue { get; set; }

    [DataMember]
    public int? MaxValue { get; set; }
}

/// <summary>A 64-bit whole-number column.</summary>
[DataContract(Name = "BigIntAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class BigIntAttributeMetadata : AttributeMetadata
{
    public BigIntAttributeMetadata() : this(null) { }

    public BigIntAttributeMetadata(string schemaName) : base(AttributeTypeCode.BigInt, schemaName) { }

    [DataMember]
    public long? MinValue { get; set; }

    [DataMember]
    public long? MaxValue { get; set; }
}

/// <summary>A decimal column.</summary>
[DataContract(Name = "DecimalAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class DecimalAttributeMetadata : AttributeMetadata
{
    public DecimalAttributeMetadata() : this(null) { }

    public DecimalAttributeMetadata(string schemaName) : base(AttributeTypeCode.Decimal, schemaName) { }

    [DataMember]
    public decimal? MinValue { get; set; }

    [DataMember]
    public decimal? MaxValue { get; set; }

    /// <summary>Digits after the point.</summary>
    [DataMember]
    public int? Precision { get; set; }
}

/// <summary>A floating-point column.</summary>
[DataContract(Name = "DoubleAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    public DoubleAttributeMetadata() : this(null) { }

    public DoubleAttributeMetadata(string schemaName) : base(AttributeTypeCode.Double, schemaName) { }

    [DataMember]
    public double? MinValue { get; set; }

    [DataMember]
    public double? MaxValue { get; set; }

    /// <summary>Digits after the point.</summary>
    [DataMember]
    public int? Precision { get; set; }
}

/// <summary>An amount column.</summary>
[DataContract(Name = "MoneyAttributeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    public MoneyAttributeMetadata() : this(null) { }

    public MoneyAttributeMetadata(string schemaName) : base(AttributeTypeCode.Money, schemaName) { }

    [DataMember]
    public double? MinValue { get; set; }

    [DataMember]
    public double? MaxValue { get; set; }

    /// <summary>Digits after the point.</summary>
    [DataMember]
    public int? Precision { get; set; }

    /// <summary>0 the column, 1 the organisation, 2 the currency.</summary>
    [DataMember]
    public int? PrecisionSource { get; set; }

    /// <summary>The column whose amount this one holds in the base currency.</summary>
    [DataMember]
    public string CalculationOf { get; set; }

    [DataMember]
    public bool? IsBaseCurrency { get; set; }
}
