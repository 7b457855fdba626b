using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A privilege and how far it reaches.</summary>
[DataContract(Name = "RolePrivilege", Namespace = ContractNamespaces.Crm2011)]
public sealed class RolePrivilege : IExtensibleDataObject
{
    public RolePrivilege() { }

    public RolePrivilege(int depth, Guid privilegeId) : this(depth, privilegeId, Guid.Empty) { }

    public RolePrivilege(int depth, Guid privilegeId, Guid businessId)
    {
        Depth = (PrivilegeDepth)depth;
        PrivilegeId = privilegeId;
        BusinessUnitId = businessId;
    }

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    [DataMember]
    public PrivilegeDepth Depth { get; set; }

    [DataMember]
    public Guid PrivilegeId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>How far a privilege reaches: own rows, business unit, units below it, everything.</summary>
[DataContract(Name = "PrivilegeDepth", Namespace = ContractNamespaces.Crm2011)]
public enum PrivilegeDepth
{
    [EnumMember] Basic = 0,
    [EnumMember] Local = 1,
    [EnumMember] Deep = 2,
    [EnumMember] Global = 3,
    [EnumMember] RecordFilter = 4,
}
