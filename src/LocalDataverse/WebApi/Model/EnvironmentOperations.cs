namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>What tools ask of the environment itself.</summary>
public static class EnvironmentOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OperationDefinition> All { get; } =
    [
        new("WhoAmI", IsFunction: true, [],
        [
            new("BusinessUnitId", OperationValueType.Guid),
            new("UserId", OperationValueType.Guid),
            new("OrganizationId", OperationValueType.Guid),
        ]),
        new("RetrieveVersion", IsFunction: true, [], [new("Version", OperationValueType.String)]),
        new("RetrieveCurrentOrganization", IsFunction: true, [new("AccessType", OperationValueType.EndpointAccessType)], [new("Detail", OperationValueType.OrganizationDetail)]),
        new("ReactivateEntityKey", IsFunction: false, [new("EntityLogicalName", OperationValueType.String), new("EntityKeyLogicalName", OperationValueType.String)], []),
    ];
}
