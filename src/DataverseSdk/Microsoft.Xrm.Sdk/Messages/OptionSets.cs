using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the definition of a global choice.</summary>
[DataContract(Name = "RetrieveOptionSetRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveOptionSetRequest : OrganizationRequest
{
    public RetrieveOptionSetRequest() => RequestName = "RetrieveOptionSet";

    public string Name
    {
        get => Parameters.Read<string>("Name");
        set => Parameters["Name"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.Read<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    /// <summary>Whether unpublished changes count.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}

/// <summary>The choice.</summary>
[DataContract(Name = "RetrieveOptionSetResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveOptionSetResponse : OrganizationResponse
{
    public OptionSetMetadataBase OptionSetMetadata => Results.Read<OptionSetMetadataBase>("OptionSetMetadata");
}

/// <summary>Adds an option to a choice.</summary>
[DataContract(Name = "InsertOptionValueRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class InsertOptionValueRequest : OrganizationRequest
{
    public InsertOptionValueRequest() => RequestName = "InsertOptionValue";

    public string AttributeLogicalName
    {
        get => Parameters.Read<string>("AttributeLogicalName");
        set => Parameters["AttributeLogicalName"] = value;
    }

    public string EntityLogicalName
    {
        get => Parameters.Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>Name of a global choice; null for a column's own.</summary>
    public string OptionSetName
    {
        get => Parameters.Read<string>("OptionSetName");
        set => Parameters["OptionSetName"] = value;
    }

    public Label Label
    {
        get => Parameters.Read<Label>("Label");
        set => Parameters["Label"] = value;
    }

    public Label Description
    {
        get => Parameters.Read<Label>("Description");
        set => Parameters["Description"] = value;
    }

    public string SolutionUniqueName
    {
        get => Parameters.Read<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }

    public int? Value
    {
        get => Parameters.Read<int?>("Value");
        set => Parameters["Value"] = value;
    }
}

/// <summary>The number of the new option.</summary>
[DataContract(Name = "InsertOptionValueResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class InsertOptionValueResponse : OrganizationResponse
{
    public int NewOptionValue => Results.Read<int>("NewOptionValue");
}

/// <summary>Changes the texts of an option.</summary>
[DataContract(Name = "UpdateOptionValueRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateOptionValueRequest : OrganizationRequest
{
    public UpdateOptionValueRequest() => RequestName = "UpdateOptionValue";

    public string AttributeLogicalName
    {
        get => Parameters.Read<string>("AttributeLogicalName");
        set => Parameters["AttributeLogicalName"] = value;
    }

    public string EntityLogicalName
    {
        get => Parameters.Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>Name of a global choice; null for a column's own.</summary>
    public string OptionSetName
    {
        get => Parameters.Read<string>("OptionSetName");
        set => Parameters["OptionSetName"] = value;
    }

    public Label Label
    {
        get => Parameters.Read<Label>("Label");
        set => Parameters["Label"] = value;
    }

    public Label Description
    {
        get => Parameters.Read<Label>("Description");
        set => Parameters["Description"] = value;
    }

    public string SolutionUniqueName
    {
        get => Parameters.Read<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }

    public int Value
    {
        get => Parameters.Read<int>("Value");
        set => Parameters["Value"] = value;
    }

    /// <summary>Whether texts in other languages stay.</summary>
    public bool MergeLabels
    {
        get => Parameters.Read<bool>("MergeLabels");
        set => Parameters["MergeLabels"] = value;
    }
}

/// <summary>The answer to UpdateOptionValue.</summary>
[DataContract(Name = "UpdateOptionValueResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateOptionValueResponse : OrganizationResponse;
