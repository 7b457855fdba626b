using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The direction of an order.</summary>
[DataContract(Name = "OrderType", Namespace = ContractNamespaces.Xrm2011)]
public enum OrderType
{
    [EnumMember] Ascending = 0,
    [EnumMember] Descending = 1,
}
