using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for the version of the platform.</summary>
[DataContract(Name = "RetrieveVersionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveVersionRequest : OrganizationRequest
{
    public RetrieveVersionRequest() => RequestName = "RetrieveVersion";
}

/// <summary>The version.</summary>
[DataContract(Name = "RetrieveVersionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string Version => Results.Read<string>("Version");
}

/// <summary>Asks which languages are installed.</summary>
[DataContract(Name = "RetrieveAvailableLanguagesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveAvailableLanguagesRequest : OrganizationRequest
{
    public RetrieveAvailableLanguagesRequest() => RequestName = "RetrieveAvailableLanguages";
}

/// <summary>Their locale ids.</summary>
[DataContract(Name = "RetrieveAvailableLanguagesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveAvailableLanguagesResponse : OrganizationResponse
{
    public int[] LocaleIds => Results.Read<int[]>("LocaleIds");
}

/// <summary>Asks which languages are switched on.</summary>
[DataContract(Name = "RetrieveProvisionedLanguagesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveProvisionedLanguagesRequest : OrganizationRequest
{
    public RetrieveProvisionedLanguagesRequest() => RequestName = "RetrieveProvisionedLanguages";
}

/// <summary>Their locale ids.</summary>
[DataContract(Name = "RetrieveProvisionedLanguagesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveProvisionedLanguagesResponse : OrganizationResponse
{
    public int[] RetrieveProvisionedLanguages => Results.Read<int[]>("RetrieveProvisionedLanguages");
}

/// <summary>Asks about the environment.</summary>
[DataContract(Name = "RetrieveCurrentOrganizationRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveCurrentOrganizationRequest : OrganizationRequest
{
    public RetrieveCurrentOrganizationRequest() => RequestName = "RetrieveCurrentOrganization";

    public EndpointAccessType AccessType
    {
        get => Parameters.Read<EndpointAccessType>("AccessType");
        set => Parameters["AccessType"] = value;
    }
}

/// <summary>The environment.</summary>
[DataContract(Name = "RetrieveCurrentOrganizationResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveCurrentOrganizationResponse : OrganizationResponse
{
    public OrganizationDetail Detail => Results.Read<OrganizationDetail>("Detail");
}

/// <summary>Installs the platform's sample data.</summary>
[DataContract(Name = "InstallSampleDataRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class InstallSampleDataRequest : OrganizationRequest
{
    public InstallSampleDataRequest() => RequestName = "InstallSampleData";
}

/// <summary>The answer to InstallSampleData.</summary>
[DataContract(Name = "InstallSampleDataResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class InstallSampleDataResponse : OrganizationResponse;

/// <summary>Removes the platform's sample data.</summary>
[DataContract(Name = "UninstallSampleDataRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class UninstallSampleDataRequest : OrganizationRequest
{
    public UninstallSampleDataRequest() => RequestName = "UninstallSampleData";
}

/// <summary>The answer to UninstallSampleData.</summary>
[DataContract(Name = "UninstallSampleDataResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class UninstallSampleDataResponse : OrganizationResponse;
