using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a data map from XML.</summary>
[DataContract(Name = "ImportMappingsImportMapRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportMappingsImportMapRequest : OrganizationRequest
{
    public ImportMappingsImportMapRequest() => RequestName = "ImportMappingsImportMap";

    public string MappingsXml
    {
        get => Parameters.Read<string>("MappingsXml");
        set => Parameters["MappingsXml"] = value;
    }

    public bool ReplaceIds
    {
        get => Parameters.Read<bool>("ReplaceIds");
        set => Parameters["ReplaceIds"] = value;
    }
}

/// <summary>The data map.</summary>
[DataContract(Name = "ImportMappingsImportMapResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportMappingsImportMapResponse : OrganizationResponse
{
    public Guid ImportMapId => Results.Read<Guid>("ImportMapId");
}

/// <summary>Parses the files of an import.</summary>
[DataContract(Name = "ParseImportRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ParseImportRequest : OrganizationRequest
{
    public ParseImportRequest() => RequestName = "ParseImport";

    public Guid ImportId
    {
        get => Parameters.Read<Guid>("ImportId");
        set => Parameters["ImportId"] = value;
    }
}

/// <summary>The system job.</summary>
[DataContract(Name = "ParseImportResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ParseImportResponse : OrganizationResponse
{
    public Guid AsyncOperationId => Results.Read<Guid>("AsyncOperationId");
}

/// <summary>Transforms the parsed data of an import.</summary>
[DataContract(Name = "TransformImportRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class TransformImportRequest : OrganizationRequest
{
    public TransformImportRequest() => RequestName = "TransformImport";

    public Guid ImportId
    {
        get => Parameters.Read<Guid>("ImportId");
        set => Parameters["ImportId"] = value;
    }
}

/// <summary>The system job.</summary>
[DataContract(Name = "TransformImportResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class TransformImportResponse : OrganizationResponse
{
    public Guid AsyncOperationId => Results.Read<Guid>("AsyncOperationId");
}

/// <summary>Creates the rows of an import.</summary>
[DataContract(Name = "ImportRecordsImportRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportRecordsImportRequest : OrganizationRequest
{
    public ImportRecordsImportRequest() => RequestName = "ImportRecordsImport";

    public Guid ImportId
    {
        get => Parameters.Read<Guid>("ImportId");
        set => Parameters["ImportId"] = value;
    }
}

/// <summary>The system job.</summary>
[DataContract(Name = "ImportRecordsImportResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportRecordsImportResponse : OrganizationResponse
{
    public Guid AsyncOperationId => Results.Read<Guid>("AsyncOperationId");
}
