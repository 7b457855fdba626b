using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Imports the new version of a solution and removes what it no longer has.</summary>
[DataContract(Name = "StageAndUpgradeRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageAndUpgradeRequest : OrganizationRequest
{
    public StageAndUpgradeRequest() => RequestName = "StageAndUpgrade";

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

/// <summary>The answer to StageAndUpgrade.</summary>
[DataContract(Name = "StageAndUpgradeResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageAndUpgradeResponse : OrganizationResponse;

/// <summary>Imports the new version of a solution as a system job and removes what it no longer has.</summary>
[DataContract(Name = "StageAndUpgradeAsyncRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageAndUpgradeAsyncRequest : OrganizationRequest
{
    public StageAndUpgradeAsyncRequest() => RequestName = "StageAndUpgradeAsync";

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
[DataContract(Name = "StageAndUpgradeAsyncResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageAndUpgradeAsyncResponse : OrganizationResponse
{
    public Guid AsyncOperationId => Results.Read<Guid>("AsyncOperationId");

    public string ImportJobKey => Results.Read<string>("ImportJobKey");
}

/// <summary>Replaces a solution by its staged new version.</summary>
[DataContract(Name = "DeleteAndPromoteRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class DeleteAndPromoteRequest : OrganizationRequest
{
    public DeleteAndPromoteRequest() => RequestName = "DeleteAndPromote";

    public string UniqueName
    {
        get => Parameters.Read<string>("UniqueName");
        set => Parameters["UniqueName"] = value;
    }
}

/// <summary>The new version.</summary>
[DataContract(Name = "DeleteAndPromoteResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class DeleteAndPromoteResponse : OrganizationResponse
{
    public Guid SolutionId => Results.Read<Guid>("SolutionId");
}

/// <summary>Checks and keeps a solution file for a later import.</summary>
[DataContract(Name = "StageSolutionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageSolutionRequest : OrganizationRequest
{
    public StageSolutionRequest() => RequestName = "StageSolution";

    /// <summary>The zip.</summary>
    public byte[] CustomizationFile
    {
        get => Parameters.Read<byte[]>("CustomizationFile");
        set => Parameters["CustomizationFile"] = value;
    }
}

/// <summary>What the check found.</summary>
[DataContract(Name = "StageSolutionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class StageSolutionResponse : OrganizationResponse
{
    public StageSolutionResults StageSolutionResults => Results.Read<StageSolutionResults>("StageSolutionResults");
}
