using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Publishes all customizations.</summary>
[DataContract(Name = "PublishAllXmlRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishAllXmlRequest : OrganizationRequest
{
    public PublishAllXmlRequest() => RequestName = "PublishAllXml";
}

/// <summary>The answer to PublishAllXml.</summary>
[DataContract(Name = "PublishAllXmlResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishAllXmlResponse : OrganizationResponse;

/// <summary>Publishes the customizations that the XML names.</summary>
[DataContract(Name = "PublishXmlRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishXmlRequest : OrganizationRequest
{
    public PublishXmlRequest() => RequestName = "PublishXml";

    public string ParameterXml
    {
        get => Parameters.Read<string>("ParameterXml");
        set => Parameters["ParameterXml"] = value;
    }
}

/// <summary>The answer to PublishXml.</summary>
[DataContract(Name = "PublishXmlResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishXmlResponse : OrganizationResponse;

/// <summary>Exports a solution.</summary>
[DataContract(Name = "ExportSolutionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ExportSolutionRequest : OrganizationRequest
{
    public ExportSolutionRequest() => RequestName = "ExportSolution";

    public string SolutionName
    {
        get => Parameters.Read<string>("SolutionName");
        set => Parameters["SolutionName"] = value;
    }

    public bool Managed
    {
        get => Parameters.Read<bool>("Managed");
        set => Parameters["Managed"] = value;
    }
}

/// <summary>The zip.</summary>
[DataContract(Name = "ExportSolutionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ExportSolutionResponse : OrganizationResponse
{
    public byte[] ExportSolutionFile => Results.Read<byte[]>("ExportSolutionFile");
}
