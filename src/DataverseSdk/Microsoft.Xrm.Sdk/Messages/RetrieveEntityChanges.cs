using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads what changed in a table with change tracking.</summary>
[DataContract(Name = "RetrieveEntityChangesRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityChangesRequest : OrganizationRequest
{
    public RetrieveEntityChangesRequest() => RequestName = "RetrieveEntityChanges";

    /// <summary>Logical name of the table.</summary>
    public string EntityName
    {
        get => Parameters.Read<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }

    /// <summary>Columns of new and updated rows.</summary>
    public ColumnSet Columns
    {
        get => Parameters.Read<ColumnSet>("Columns");
        set => Parameters["Columns"] = value;
    }

    /// <summary>The DataToken of the last time; without it all rows are answered as new.</summary>
    public string DataVersion
    {
        get => Parameters.Read<string>("DataVersion");
        set => Parameters["DataVersion"] = value;
    }

    public PagingInfo PageInfo
    {
        get => Parameters.Read<PagingInfo>("PageInfo");
        set => Parameters["PageInfo"] = value;
    }

    /// <summary>Whether the answer tells the version of the definitions too.</summary>
    public bool GetGlobalMetadataVersion
    {
        get => Parameters.Read<bool>("GetGlobalMetadataVersion");
        set => Parameters["GetGlobalMetadataVersion"] = value;
    }
}

/// <summary>A page of changes.</summary>
[DataContract(Name = "RetrieveEntityChangesResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityChangesResponse : OrganizationResponse
{
    public BusinessEntityChanges EntityChanges => Results.Read<BusinessEntityChanges>("EntityChanges");
}
