using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A column of a joined table, or an aggregate, under the alias of the query.</summary>
[Serializable]
[DataContract(Name = "AliasedValue", Namespace = ContractNamespaces.Xrm2011)]
public sealed class AliasedValue : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    public AliasedValue() { }

    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string AttributeLogicalName { get; internal set; }

    [DataMember]
    public string EntityLogicalName { get; internal set; }

    [DataMember]
    public object Value { get; internal set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }
}
