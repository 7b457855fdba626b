using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An option of a choice.</summary>
[DataContract(Name = "OptionMetadata", Namespace = ContractNamespaces.Metadata)]
public class OptionMetadata : MetadataBase
{
    public OptionMetadata() { }

    public OptionMetadata(int value) => Value = value;

    public OptionMetadata(Label label, int? value)
    {
        Label = label;
        Value = value;
    }

    [DataMember]
    public int? Value { get; set; }

    [DataMember]
    public string Color { get; set; }

    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public string ExternalValue { get; set; }

    [DataMember]
    public bool? IsManaged { get; set; }

    [DataMember]
    public Label Label { get; set; }
}

/// <summary>A state.</summary>
[DataContract(Name = "StateOptionMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class StateOptionMetadata : OptionMetadata
{
    /// <summary>The status reason a row gets in this state.</summary>
    [DataMember]
    public int? DefaultStatus { get; set; }

    [DataMember]
    public string InvariantName { get; set; }
}

/// <summary>A status reason.</summary>
[DataContract(Name = "StatusOptionMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class StatusOptionMetadata : OptionMetadata
{
    public StatusOptionMetadata() { }

    public StatusOptionMetadata(int value, int? state) : base(value) => State = state;

    /// <summary>The state it belongs to.</summary>
    [DataMember]
    public int? State { get; set; }

    [DataMember]
    public string TransitionData { get; set; }
}

/// <summary>The options of a choice.</summary>
[CollectionDataContract(Name = "OptionMetadataCollection", Namespace = ContractNamespaces.Metadata)]
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    public OptionMetadataCollection() { }

    public OptionMetadataCollection(IList<OptionMetadata> list) : base(list) { }
}
