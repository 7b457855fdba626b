using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Whether all conditions of a filter must hold, or any.</summary>
[DataContract(Name = "LogicalOperator", Namespace = ContractNamespaces.Xrm2011)]
public enum LogicalOperator
{
    [EnumMember] And = 0,
    [EnumMember] Or = 1,
}
