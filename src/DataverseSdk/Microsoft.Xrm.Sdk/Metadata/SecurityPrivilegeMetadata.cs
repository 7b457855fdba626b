using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A privilege on a table and the depths it can be given with.</summary>
[DataContract(Name = "SecurityPrivilegeMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class SecurityPrivilegeMetadata : IExtensibleDataObject
{
    [DataMember]
    public bool CanBeBasic { get; internal set; }

    [DataMember]
    public bool CanBeDeep { get; internal set; }

    [DataMember]
    public bool CanBeEntityReference { get; internal set; }

    [DataMember]
    public bool CanBeGlobal { get; internal set; }

    [DataMember]
    public bool CanBeLocal { get; internal set; }

    [DataMember]
    public bool CanBeParentEntityReference { get; internal set; }

    [DataMember]
    public bool CanBeRecordFilter { get; internal set; }

    [DataMember]
    public string Name { get; internal set; }

    [DataMember]
    public Guid PrivilegeId { get; internal set; }

    [DataMember]
    public PrivilegeType PrivilegeType { get; internal set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
