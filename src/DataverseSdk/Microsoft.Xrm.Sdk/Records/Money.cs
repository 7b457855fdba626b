using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>An amount in the row's currency. Equal when the amount is.</summary>
[Serializable]
[DataContract(Name = "Money", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Money : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    public Money() { }

    public Money(decimal value) => Value = value;

    [DataMember]
    public decimal Value { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }

    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}
