using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>What went wrong in a service call.</summary>
[Serializable]
[DataContract(Name = "BaseServiceFault", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(OrganizationServiceFault))]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;
    private ErrorDetailCollection _errorDetails;

    [DataMember]
    public Guid ActivityId { get; set; }

    /// <summary>The documented Dataverse error code, a HRESULT.</summary>
    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => _errorDetails ??= new ErrorDetailCollection();
        set => _errorDetails = value;
    }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }
}

/// <summary>What went wrong in a call of the organization service.</summary>
[Serializable]
[DataContract(Name = "OrganizationServiceFault", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(ExecuteTransactionFault))]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public bool ExceptionRetriable { get; set; }

    [DataMember]
    public string ExceptionSource { get; set; }

    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string OriginalException { get; set; }

    /// <summary>The trace of the plug-in that failed.</summary>
    [DataMember]
    public string TraceText { get; set; }
}

/// <summary>What went wrong in a transaction of requests.</summary>
[Serializable]
[DataContract(Name = "ExecuteTransactionFault", Namespace = ContractNamespaces.Xrm2014)]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    /// <summary>The place of the request that failed, from 0.</summary>
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
