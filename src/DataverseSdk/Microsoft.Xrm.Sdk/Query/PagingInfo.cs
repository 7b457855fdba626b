using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which page of a query's rows is wanted.</summary>
[DataContract(Name = "PagingInfo", Namespace = ContractNamespaces.Xrm2011)]
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>Rows per page.</summary>
    [DataMember]
    public int Count { get; set; }

    /// <summary>The page, from 1.</summary>
    [DataMember]
    public int PageNumber { get; set; }

    /// <summary>The cookie that the previous page came with.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public bool ReturnTotalRecordCount { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
