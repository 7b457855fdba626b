using BuyingDynamics.LocalDataverse.Pipeline.Steps;

namespace BuyingDynamics.LocalDataverse.Pipeline.CustomApis;

/// <summary>A Custom API as imported.</summary>
public sealed record CustomApiDefinition
{
    public required string UniqueName { get; init; }

    /// <summary>True: a function (GET in the Web API); false: an action (POST).</summary>
    public bool IsFunction { get; init; }

    /// <summary>0 unbound, 1 bound to a row, 2 bound to a table.</summary>
    public int BindingType { get; init; }
    public string? BoundTable { get; init; }

    /// <summary>Privilege a caller needs; null for none.</summary>
    public string? ExecutePrivilege { get; init; }
    public required IReadOnlyList<CustomApiParameter> Parameters { get; init; }
    public required IReadOnlyList<CustomApiParameter> Results { get; init; }

    /// <summary>The plugin that is the main operation; null for an API without one.</summary>
    internal PluginTypeReference? Plugin { get; init; }
    internal Guid Id { get; init; }
}

/// <summary>A request parameter or response property of a Custom API.</summary>
public sealed record CustomApiParameter(string UniqueName, CustomApiParameterType Type, bool IsOptional, string? Table);

/// <summary>Types of parameters; the values are the platform's.</summary>
public enum CustomApiParameterType
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
}

/// <summary>All Custom APIs, by unique name.</summary>
public sealed class CustomApiCatalogue(IEnumerable<CustomApiDefinition> definitions)
{
    private readonly Dictionary<string, CustomApiDefinition> byName = definitions.ToDictionary(api => api.UniqueName, StringComparer.Ordinal);

    /// <summary>No Custom APIs.</summary>
    public static CustomApiCatalogue Empty { get; } = new([]);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<CustomApiDefinition> All => byName.Values;

    /// <summary>The Custom API, or null.</summary>
    public CustomApiDefinition? Find(string uniqueName) => byName.GetValueOrDefault(uniqueName);
}
