using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>One thing that the check of a solution file found.</summary>
[DataContract(Name = "SolutionValidationResult", Namespace = ContractNamespaces.Xrm90)]
public sealed class SolutionValidationResult : IExtensibleDataObject
{
    [DataMember]
    public SolutionValidationResultType SolutionValidationResultType { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public string AdditionalInfo { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>Whether a finding stops the import.</summary>
[DataContract(Name = "SolutionValidationResultType", Namespace = ContractNamespaces.Xrm90)]
public enum SolutionValidationResultType
{
    [EnumMember] Info = 0,
    [EnumMember] Warning = 1,
    [EnumMember] Error = 2,
}
