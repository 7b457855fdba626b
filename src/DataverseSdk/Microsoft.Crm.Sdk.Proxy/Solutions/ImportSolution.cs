using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Imports a solution.</summary>
[DataContract(Name = "ImportSolutionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionRequest : OrganizationRequest
{
    public ImportSolutionRequest() => RequestName = "ImportSolution";

    /// <summary>The zip.</summary>
    public byte[] CustomizationFile
    {
        get => Parameters.Read<byte[]>("CustomizationFile");
        set => Parameters["CustomizationFile"] = value;
    }

    public bool OverwriteUnmanagedCustomizations
    {
        get => Parameters.Read<bool>("OverwriteUnmanagedCustomizations");
        set => Parameters["OverwriteUnmanagedCustomizations"] = value;
    }

    public bool PublishWorkflows
    {
        get => Parameters.Read<bool>("PublishWorkflows");
        set => Parameters["PublishWorkflows"] = value;
    }

    public Guid ImportJobId
    {
        get => Parameters.Read<Guid>("ImportJobId");
        set => Parameters["ImportJobId"] = value;
    }

    public bool ConvertToManaged
    {
        get => Parameters.Read<bool>("ConvertToManaged");
        set => Parameters["ConvertToManaged"] = value;
    }

    public bool SkipProductUpdateDependencies
    {
        get => Parameters.Read<bool>("SkipProductUpdateDependencies");
        set => Parameters["SkipProductUpdateDependencies"] = value;
    }

    /// <summary>Whether to stage the new version beside the old one.</summary>
    public bool HoldingSolution
    {
        get => Parameters.Read<bool>("HoldingSolution");
        set => Parameters["HoldingSolution"] = value;
    }

    public bool SkipQueueRibbonJob
    {
        get => Parameters.Read<bool>("SkipQueueRibbonJob");
        set => Parameters["SkipQueueRibbonJob"] = value;
    }

    public LayerDesiredOrder LayerDesiredOrder
    {
        get => Parameters.Read<LayerDesiredOrder>("LayerDesiredOrder");
        set => Parameters["LayerDesiredOrder"] = value;
    }

    public bool AsyncRibbonProcessing
    {
        get => Parameters.Read<bool>("AsyncRibbonProcessing");
        set => Parameters["AsyncRibbonProcessing"] = value;
    }

    public EntityCollection ComponentParameters
    {
        get => Parameters.Read<EntityCollection>("ComponentParameters");
        set => Parameters["ComponentParameters"] = value;
    }

    public SolutionParameters SolutionParameters
    {
        get => Parameters.Read<SolutionParameters>("SolutionParameters");
        set => Parameters["SolutionParameters"] = value;
    }
}

/// <summary>The answer to ImportSolution.</summary>
[DataContract(Name = "ImportSolutionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionResponse : OrganizationResponse;

/// <summary>Imports a solution as a system job.</summary>
[DataContract(Name = "ImportSolutionAsyncRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionAsyncRequest : OrganizationRequest
{
    public ImportSolutionAsyncRequest() => RequestName = "ImportSolutionAsync";

    /// <summary>The zip.</summary>
    public byte[] CustomizationFile
    {
        get => Parameters.Read<byte[]>("CustomizationFile");
        set => Parameters["CustomizationFile"] = value;
    }

    public bool OverwriteUnmanagedCustomizations
    {
        get => Parameters.Read<bool>("OverwriteUnmanagedCustomizations");
        set => Parameters["OverwriteUnmanagedCustomizations"] = value;
    }

    public bool PublishWorkflows
    {
        get => Parameters.Read<bool>("PublishWorkflows");
        set => Parameters["PublishWorkflows"] = value;
    }

    public Guid ImportJobId
    {
        get => Parameters.Read<Guid>("ImportJobId");
        set => Parameters["ImportJobId"] = value;
    }

    public bool ConvertToManaged
    {
        get => Parameters.Read<bool>("ConvertToManaged");
        set => Parameters["ConvertToManaged"] = value;
    }

    public bool SkipProductUpdateDependencies
    {
        get => Parameters.Read<bool>("SkipProductUpdateDependencies");
        set => Parameters["SkipProductUpdateDependencies"] = value;
    }

    /// <summary>Whether to stage the new version beside the old one.</summary>
    public bool HoldingSolution
    {
        get => Parameters.Read<bool>("HoldingSolution");
        set => Parameters["HoldingSolution"] = value;
    }

    public bool SkipQueueRibbonJob
    {
        get => Parameters.Read<bool>("SkipQueueRibbonJob");
        set => Parameters["SkipQueueRibbonJob"] = value;
    }

    public LayerDesiredOrder LayerDesiredOrder
    {
        get => Parameters.Read<LayerDesiredOrder>("LayerDesiredOrder");
        set => Parameters["LayerDesiredOrder"] = value;
    }

    public bool AsyncRibbonProcessing
    {
        get => Parameters.Read<bool>("AsyncRibbonProcessing");
        set => Parameters["AsyncRibbonProcessing"] = value;
    }

    public EntityCollection ComponentParameters
    {
        get => Parameters.Read<EntityCollection>("ComponentParameters");
        set => Parameters["ComponentParameters"] = value;
    }

    public SolutionParameters SolutionParameters
    {
        get => Parameters.Read<SolutionParameters>("SolutionParameters");
        set => Parameters["SolutionParameters"] = value;
    }
}

/// <summary>The system job.</summary>
[DataContract(Name = "ImportSolutionAsyncResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionAsyncResponse : OrganizationResponse
{
    public Guid AsyncOperationId => Results.Read<Guid>("AsyncOperationId");

    public string ImportJobKey => Results.Read<string>("ImportJobKey");
}
