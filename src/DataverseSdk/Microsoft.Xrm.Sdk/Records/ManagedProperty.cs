using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a managed component that customers may or may not change.</summary>
[Serializable]
[DataContract(Name = "ManagedProperty{0}", Namespace = ContractNamespaces.Xrm2011)]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    protected ManagedProperty() : this(null) { }

    protected ManagedProperty(string managedPropertyLogicalName)
    {
        ManagedPropertyLogicalName = managedPropertyLogicalName;
        CanBeChanged = true;
    }

    [DataMember(Order = 0)]
    public T Value { get; set; }

    [DataMember(Order = 1)]
    public bool CanBeChanged { get; set; }

    [DataMember(Order = 2)]
    public string ManagedPropertyLogicalName { get; internal set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }
}

/// <summary>A yes/no setting of a managed component.</summary>
[Serializable]
[DataContract(Name = "BooleanManagedProperty", Namespace = ContractNamespaces.Xrm2011)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty() { }

    public BooleanManagedProperty(bool value) => Value = value;

    internal BooleanManagedProperty(bool value, string logicalName) : base(logicalName) => Value = value;
}
