using System.Collections.Immutable;

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>All tables, choices and relationships of the environment: an immutable snapshot, replaced as a whole by an import.</summary>
public sealed record MetadataCatalog(
    ImmutableDictionary<string, TableDefinition> Tables,
    ImmutableDictionary<string, OptionSetDefinition> OptionSets,
    ImmutableList<RelationshipDefinition> Relationships)
{
    /// <summary>A catalogue without tables.</summary>
    public static MetadataCatalog Empty { get; } = new(
        ImmutableDictionary<string, TableDefinition>.Empty, ImmutableDictionary<string, OptionSetDefinition>.Empty, []);

    /// <summary>The table of that logical name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80041102: no such table.</exception>
    public TableDefinition Table(string logicalName) =>
        Tables.GetValueOrDefault(logicalName) ?? throw Errors.DataverseFault.UnknownTable(logicalName);

    /// <summary>The table of that Web API collection name, or null.</summary>
    public TableDefinition? ByEntitySet(string entitySetName) =>
        Tables.Values.FirstOrDefault(table => string.Equals(table.EntitySetName, entitySetName, StringComparison.Ordinal));

    /// <summary>Relationships in which the table is the one side.</summary>
    public IEnumerable<RelationshipDefinition> OneToMany(string table) =>
        Relationships.Where(relationship => string.Equals(relationship.ReferencedTable, table, StringComparison.Ordinal));

    /// <summary>Relationships in which the table is the many side.</summary>
    public IEnumerable<RelationshipDefinition> ManyToOne(string table) =>
        Relationships.Where(relationship => string.Equals(relationship.ReferencingTable, table, StringComparison.Ordinal));
}
