using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for rows.</summary>
[DataContract(Name = "QueryBase", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(QueryExpression))]
[KnownType(typeof(QueryByAttribute))]
[KnownType(typeof(FetchExpression))]
public abstract class QueryBase : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }
}
