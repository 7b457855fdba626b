using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to the organization service. Typed requests are views over <see cref="Parameters"/>.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection _parameters;

    public OrganizationRequest() { }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => _parameters ??= new ParameterCollection();
        set => _parameters = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A parameter's value.</summary>
    /// <exception cref="System.Collections.Generic.KeyNotFoundException">There is no such parameter.</exception>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}
