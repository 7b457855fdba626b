using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>An option of a choice column. Equal when the number is.</summary>
[Serializable]
[DataContract(Name = "OptionSetValue", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OptionSetValue : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    public OptionSetValue() { }

    public OptionSetValue(int value) => Value = value;

    [DataMember]
    public int Value { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }

    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    public override int GetHashCode() => Value;
}
