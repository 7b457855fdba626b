using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer of the organization service. Typed responses are views over <see cref="Results"/>.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection _results;

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => _results ??= new ParameterCollection();
        set => _results = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A result's value.</summary>
    /// <exception cref="System.Collections.Generic.KeyNotFoundException">There is no such result.</exception>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
