using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What someone may do with a row.</summary>
[Flags]
[DataContract(Name = "AccessRights", Namespace = ContractNamespaces.Crm2011)]
public enum AccessRights
{
    [EnumMember] None = 0,
    [EnumMember] ReadAccess = 0x1,
    [EnumMember] WriteAccess = 0x2,
    [EnumMember] AppendAccess = 0x4,
    [EnumMember] AppendToAccess = 0x10,
    [EnumMember] CreateAccess = 0x20,
    [EnumMember] DeleteAccess = 0x10000,
    [EnumMember] ShareAccess = 0x40000,
    [EnumMember] AssignAccess = 0x80000,
}
