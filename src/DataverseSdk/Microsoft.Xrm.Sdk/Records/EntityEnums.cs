using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a caller that keeps rows in memory did to a row since it read it.</summary>
[DataContract(Name = "EntityState", Namespace = ContractNamespaces.Xrm2011)]
public enum EntityState
{
    [EnumMember] Unchanged = 0,
    [EnumMember] Created = 1,
    [EnumMember] Changed = 2,
}

/// <summary>The side of a relationship of a table with itself.</summary>
[DataContract(Name = "EntityRole", Namespace = ContractNamespaces.Xrm2011)]
public enum EntityRole
{
    [EnumMember] Referencing = 0,
    [EnumMember] Referenced = 1,
}

/// <summary>Whether a write checks that the row is still the one that was read.</summary>
[DataContract(Name = "ConcurrencyBehavior", Namespace = ContractNamespaces.Xrm2014)]
public enum ConcurrencyBehavior
{
    [EnumMember] Default = 0,
    [EnumMember] IfRowVersionMatches = 1,
    [EnumMember] AlwaysOverwrite = 2,
}
