using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>Choices of a solution import.</summary>
[DataContract(Name = "SolutionParameters", Namespace = ContractNamespaces.Xrm90)]
public sealed class SolutionParameters : IExtensibleDataObject
{
    /// <summary>A solution file that StageSolution keeps.</summary>
    [DataMember]
    public Guid StageSolutionUploadId { get; set; }

    [DataMember]
    public List<SolutionComponentOption> SolutionComponentOptions { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
