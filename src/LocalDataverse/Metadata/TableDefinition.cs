namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>Who owns the rows of a table.</summary>
public enum OwnershipType
{
    None,
    User,
    Organization,
    BusinessUnit,
}

/// <summary>A unique combination of columns by which rows can be addressed.</summary>
public sealed record KeyDefinition(string LogicalName, string SchemaName, IReadOnlyList<string> Columns);

/// <summary>One table with its columns and keys.</summary>
public sealed record TableDefinition
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }

    /// <summary>Name of the table's collection in the Web API, e.g. "opportunities".</summary>
    public required string EntitySetName { get; init; }
    public int ObjectTypeCode { get; init; }
    public required string PrimaryId { get; init; }
    public string? PrimaryName { get; init; }
    public OwnershipType Ownership { get; init; } = OwnershipType.User;
    public bool IsActivity { get; init; }
    public bool IsCustom { get; init; }
    public bool IsIntersect { get; init; }

    /// <summary>True for tables of the platform itself (steps, forms, jobs): no privileges are checked to read them, nobody but the system writes them.</summary>
    public bool IsPlatform { get; init; }

    /// <summary>True when clients can ask what changed since they last read the table (ChangeTrackingEnabled): its deletions are noted.</summary>
    public bool TracksChanges { get; init; }
    public LocalizedText Label { get; init; } = LocalizedText.Of(string.Empty);
    public LocalizedText CollectionLabel { get; init; } = LocalizedText.Of(string.Empty);
    public required IReadOnlyDictionary<string, ColumnDefinition> Columns { get; init; }
    public IReadOnlyList<KeyDefinition> Keys { get; init; } = [];

    /// <summary>The column, or null when the table has none of that logical name.</summary>
    public ColumnDefinition? Find(string column) => Columns.GetValueOrDefault(column);
}
