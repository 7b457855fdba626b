using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>The kinds of values that parameters and results of actions and functions have, numbered as customapirequestparameter.type.</summary>
public enum OperationValueType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Entity = 3,
    EntityCollection = 4,
    EntityReference = 5,
    Float = 6,
    Integer = 7,
    Money = 8,
    Picklist = 9,
    String = 10,
    StringArray = 11,
    Guid = 12,

    /// <summary>A file in base64. This one and the following ones belong to the platform's own messages; no Custom API has them.</summary>
    Binary = 100,
    SolutionParameters = 101,
    StageSolutionResults = 102,

    /// <summary>Ids.</summary>
    GuidArray = 110,

    /// <summary>Names of access rights, separated by commas.</summary>
    AccessRights = 111,
    PrincipalAccess = 112,
    PrincipalAccesses = 113,
    RolePrivileges = 114,
    OrganizationDetail = 115,
    EndpointAccessType = 116,
}

/// <summary>A parameter or a result of an operation. <paramref name="Table"/> names the table of rows and references, null for any.</summary>
public sealed record OperationValue(string Name, OperationValueType Type, bool IsOptional = false, string? Table = null)
{
    /// <summary>What the Web API calls it, where that differs from the message: "value" for an operation that answers a list.</summary>
    public string PublishedName { get; init; } = Name;
}

/// <summary>An action (POST) or a function (GET): a message of the platform or a Custom API of a solution.</summary>
public sealed record OperationDefinition(
    string Name, bool IsFunction, IReadOnlyList<OperationValue> Parameters, IReadOnlyList<OperationValue> Results)
{
    /// <summary>Stands for every table: what all of them have in common.</summary>
    public const string AnyTable = "crmbaseentity";

    /// <summary>Table the operation is bound to, or <see cref="AnyTable"/>; null for unbound.</summary>
    public string? BoundTable { get; init; }

    /// <summary>
    /// Makes the message from what was sent, where the published form of the operation differs from it; gets the row it is bound to.
    /// Null for operations whose parameters are the message's, with the row as Target.
    /// </summary>
    public Action<OrganizationRequest, EntityReference>? Adapt { get; init; }

    /// <summary>True when it is bound to the table's collection instead of one row.</summary>
    public bool IsBoundToCollection { get; init; }
}
