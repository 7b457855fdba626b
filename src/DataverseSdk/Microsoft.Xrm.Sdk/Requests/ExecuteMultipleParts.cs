using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch runs.</summary>
[DataContract(Name = "ExecuteMultipleSettings", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The outcome of one request of a batch.</summary>
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    /// <summary>Why the request failed; null when it did not.</summary>
    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    /// <summary>The request's place in the batch, from 0.</summary>
    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The outcomes of a batch.</summary>
[CollectionDataContract(Name = "ExecuteMultipleResponseItemCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>;
