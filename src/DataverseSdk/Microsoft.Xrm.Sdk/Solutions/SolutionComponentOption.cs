using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A choice for one component of a solution import.</summary>
[DataContract(Name = "SolutionComponentOption", Namespace = ContractNamespaces.Xrm90)]
public class SolutionComponentOption : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }
}
