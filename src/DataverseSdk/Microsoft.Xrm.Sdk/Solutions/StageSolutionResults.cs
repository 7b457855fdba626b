using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>What StageSolution found and kept.</summary>
[DataContract(Name = "StageSolutionResults", Namespace = ContractNamespaces.Xrm90)]
public sealed class StageSolutionResults : IExtensibleDataObject
{
    [DataMember]
    public StageSolutionStatus StageSolutionStatus { get; set; }

    /// <summary>Names the kept file in a later import.</summary>
    [DataMember]
    public Guid StageSolutionUploadId { get; set; }

    /// <summary>What speaks against an import.</summary>
    [DataMember]
    public SolutionValidationResult[] SolutionValidationResults { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>Whether the file can be imported.</summary>
[DataContract(Name = "StageSolutionStatus", Namespace = ContractNamespaces.Xrm90)]
public enum StageSolutionStatus
{
    [EnumMember] Passed = 0,
    [EnumMember] Failed = 1,
}
