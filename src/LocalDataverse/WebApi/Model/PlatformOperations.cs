namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>The platform's own messages that this environment offers as actions and functions.</summary>
public static class PlatformOperations
{
    /// <summary>All of them; Custom APIs come from the imported solutions instead.</summary>
    public static IReadOnlyList<OperationDefinition> All { get; } =
    [
        new("WinOpportunity", IsFunction: false,
        [
            new("OpportunityClose", OperationValueType.Entity, Table: "opportunityclose"),
            new("Status", OperationValueType.Picklist),
        ], []),
        new("LoseOpportunity", IsFunction: false,
        [
            new("OpportunityClose", OperationValueType.Entity, Table: "opportunityclose"),
            new("Status", OperationValueType.Picklist),
        ], []),
        .. EnvironmentOperations.All,
        .. AccessOperations.All,
        .. BulkOperations.All,
        .. SolutionOperations.All,
    ];
}
