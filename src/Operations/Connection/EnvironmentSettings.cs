namespace BuyingDynamics.Operations.Connection;

/// <summary>
/// What differs from environment to environment, in one JSON file that belongs into the customer's own repository (README.md of this
/// folder). It holds no secrets.
/// </summary>
public sealed record EnvironmentSettings
{
    /// <summary>The version of the file format that this program reads.</summary>
    public const int KnownVersion = 1;

    /// <summary>Version of the file format.</summary>
    public required int Version { get; init; }

    /// <summary>Address of the environment, such as https://contoso.crm4.dynamics.com.</summary>
    public Uri? Url { get; init; }

    /// <summary>Values of the product's environment variables by schema name, such as bd_EnforcementMode.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The first initialisation raises nothing for what happened before this day.</summary>
    public DateOnly? EvaluationFrom { get; init; }

    /// <summary>Who gets which of the product's roles.</summary>
    public IReadOnlyList<RoleMembers> Roles { get; init; } = [];
}

/// <summary>Who gets one of the product's roles.</summary>
public sealed record RoleMembers
{
    /// <summary>Name of the role, such as "BD Rep".</summary>
    public required string Role { get; init; }

    /// <summary>Teams by name that get the role.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>Users by user name (domain name) that get it.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Roles of the organisation: every enabled user who has one of them gets ours, too.</summary>
    public IReadOnlyList<string> UsersWithRole { get; init; } = [];
}
