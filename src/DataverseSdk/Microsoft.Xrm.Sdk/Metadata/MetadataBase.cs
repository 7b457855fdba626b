using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A part of the definition of tables.</summary>
[DataContract(Name = "MetadataBase", Namespace = ContractNamespaces.Metadata)]
public abstract class MetadataBase : IExtensibleDataObject
{
    [DataMember]
    public bool? HasChanged { get; set; }

    [DataMember]
    public Guid? MetadataId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
