using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Arguments of a workflow by name.</summary>
[DataContract(Name = "InputArgumentCollection", Namespace = ContractNamespaces.Crm2011)]
public sealed class InputArgumentCollection : IExtensibleDataObject
{
    private ParameterCollection _arguments;

    [DataMember]
    public ParameterCollection Arguments
    {
        get => _arguments ??= new ParameterCollection();
        private set => _arguments = value;
    }

    public int Count => Arguments.Count;

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string argumentName]
    {
        get => Arguments[argumentName];
        set => Arguments[argumentName] = value;
    }

    public void Add(string argumentName, object value) => Arguments.Add(argumentName, value);

    public bool Contains(string argumentName) => Arguments.Contains(argumentName);

    public bool Remove(string argumentName) => Arguments.Remove(argumentName);
}
