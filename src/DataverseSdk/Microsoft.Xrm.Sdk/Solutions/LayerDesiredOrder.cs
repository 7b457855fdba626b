using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>Where a new solution layer goes relative to others.</summary>
[DataContract(Name = "LayerDesiredOrder", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LayerDesiredOrder : IExtensibleDataObject
{
    [DataMember]
    public LayerDesiredOrderType Type { get; set; }

    [DataMember]
    public List<SolutionInfo> Solutions { get; set; } = new();

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>Above or below.</summary>
[DataContract(Name = "LayerDesiredOrderType", Namespace = ContractNamespaces.Xrm2011)]
public enum LayerDesiredOrderType
{
    [EnumMember] AboveSolutions = 0,
    [EnumMember] BelowSolutions = 1,
}

/// <summary>A solution by name and publisher.</summary>
[DataContract(Name = "SolutionInfo", Namespace = ContractNamespaces.Xrm2011)]
public sealed class SolutionInfo : IExtensibleDataObject
{
    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public Guid PublisherId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
