using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>What an environment is and where it can be reached.</summary>
[DataContract(Name = "OrganizationDetail", Namespace = ContractNamespaces.Xrm2014)]
public sealed class OrganizationDetail : IExtensibleDataObject
{
    [DataMember]
    public Guid DatacenterId { get; set; }

    [DataMember]
    public EndpointCollection Endpoints { get; internal set; } = new();

    [DataMember]
    public string EnvironmentId { get; set; }

    [DataMember]
    public string FriendlyName { get; set; }

    [DataMember]
    public string Geo { get; set; }

    [DataMember]
    public Guid OrganizationId { get; set; }

    [DataMember]
    public OrganizationType OrganizationType { get; set; }

    [DataMember]
    public string OrganizationVersion { get; set; }

    [DataMember]
    public string SchemaType { get; set; }

    [DataMember]
    public OrganizationState State { get; set; }

    [DataMember]
    public string TenantId { get; set; }

    [DataMember]
    public string UniqueName { get; set; }

    [DataMember]
    public string UrlName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>The addresses of an environment by kind.</summary>
[CollectionDataContract(Name = "EndpointCollection", Namespace = ContractNamespaces.Xrm2014)]
public sealed class EndpointCollection : DataCollection<EndpointType, string>;

/// <summary>The kind of an address.</summary>
[DataContract(Name = "EndpointType", Namespace = ContractNamespaces.Xrm2014)]
public enum EndpointType
{
    [EnumMember] OrganizationService = 0,
    [EnumMember] OrganizationDataService = 1,
    [EnumMember] WebApplication = 2,
}

/// <summary>Which address is wanted.</summary>
[DataContract(Name = "EndpointAccessType", Namespace = ContractNamespaces.Xrm2014)]
public enum EndpointAccessType
{
    [EnumMember] Default = 0,
    [EnumMember] Internet = 1,
    [EnumMember] Intranet = 2,
}

/// <summary>Whether an environment is on.</summary>
[DataContract(Name = "OrganizationState", Namespace = ContractNamespaces.Xrm2014)]
public enum OrganizationState
{
    [EnumMember] Enabled = 0,
    [EnumMember] Disabled = 1,
}

/// <summary>What an environment is for.</summary>
[DataContract(Name = "OrganizationType", Namespace = ContractNamespaces.Xrm2014)]
public enum OrganizationType
{
    [EnumMember] Customer = 0,
    [EnumMember] Monitoring = 1,
    [EnumMember] Support = 2,
    [EnumMember] BackEnd = 3,
    [EnumMember] Secondary = 4,
    [EnumMember] CustomerTest = 5,
    [EnumMember] CustomerFreeTest = 6,
    [EnumMember] CustomerPreview = 7,
    [EnumMember] Placeholder = 8,
    [EnumMember] TestDrive = 9,
    [EnumMember] MsftInvestigation = 10,
    [EnumMember] EmailTrial = 11,
    [EnumMember] Default = 12,
    [EnumMember] Developer = 13,
    [EnumMember] Trial = 14,
    [EnumMember] Teams = 15,
}
