namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>The platform's actions for solutions, with the parameters it documents.</summary>
public static class SolutionOperations
{
    private static readonly OperationValue[] File =
    [
        new("OverwriteUnmanagedCustomizations", OperationValueType.Boolean),
        new("PublishWorkflows", OperationValueType.Boolean),
        new("CustomizationFile", OperationValueType.Binary, IsOptional: true),
        new("ImportJobId", OperationValueType.Guid, IsOptional: true),
        new("ConvertToManaged", OperationValueType.Boolean, IsOptional: true),
        new("SkipProductUpdateDependencies", OperationValueType.Boolean, IsOptional: true),
        new("SkipQueueRibbonJob", OperationValueType.Boolean, IsOptional: true),
        new("AsyncRibbonProcessing", OperationValueType.Boolean, IsOptional: true),
        new("ComponentParameters", OperationValueType.EntityCollection, IsOptional: true),
        new("SolutionParameters", OperationValueType.SolutionParameters, IsOptional: true),
    ];

    private static readonly OperationValue[] WithHolding = [.. File, new("HoldingSolution", OperationValueType.Boolean, IsOptional: true)];
    private static readonly OperationValue Job = new("AsyncOperationId", OperationValueType.Guid);
    private static readonly OperationValue ImportJobKey = new("ImportJobKey", OperationValueType.String);
    private static readonly OperationValue UniqueName = new("UniqueName", OperationValueType.String);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OperationDefinition> All { get; } =
    [
        new("ImportSolution", IsFunction: false, WithHolding, []),
        new("ImportSolutionAsync", IsFunction: false, WithHolding, [Job, ImportJobKey]),
        new("StageAndUpgrade", IsFunction: false, File, []),
        new("StageAndUpgradeAsync", IsFunction: false, File, [Job, ImportJobKey]),
        new("DeleteAndPromote", IsFunction: false, [UniqueName], [new("SolutionId", OperationValueType.Guid)]),
        new("DeleteAndPromoteAsync", IsFunction: false, [UniqueName], [Job]),
        new("StageSolution", IsFunction: false, [new("CustomizationFile", OperationValueType.Binary)], [new("StageSolutionResults", OperationValueType.StageSolutionResults)]),
        new("RetrieveDependenciesForUninstall", IsFunction: true, [new("SolutionUniqueName", OperationValueType.String)], [new("EntityCollection", OperationValueType.EntityCollection) { PublishedName = "value" }]),
        new("PublishAllXml", IsFunction: false, [], []),
        new("PublishXml", IsFunction: false, [new("ParameterXml", OperationValueType.String)], []),
    ];
}
