using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>How far the rollup of related rows reaches.</summary>
[DataContract(Name = "RollupType", Namespace = ContractNamespaces.Crm2011)]
public enum RollupType
{
    [EnumMember] None = 0,
    [EnumMember] Related = 1,
    [EnumMember] Extended = 2,
}

/// <summary>Which columns a prepared row carries.</summary>
[DataContract(Name = "TargetFieldType", Namespace = ContractNamespaces.Crm2011)]
public enum TargetFieldType
{
    [EnumMember] All = 0,
    [EnumMember] ValidForCreate = 1,
    [EnumMember] ValidForUpdate = 2,
    [EnumMember] ValidForRead = 3,
}
