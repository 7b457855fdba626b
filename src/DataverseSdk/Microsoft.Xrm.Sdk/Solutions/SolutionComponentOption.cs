using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A choice for one component of a solution import. Its own properties are not part of the contract.</summary>
[DataContract(Name = "SolutionComponentOption", Namespace = ContractNamespaces.Xrm90)]
public sealed class SolutionComponentOption : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }
}
