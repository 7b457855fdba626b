using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>All tables, choices and relationships of the environment: an immutable snapshot, replaced as a whole by an import.</summary>
public sealed record MetadataCatalog(
    ImmutableDictionary<string, TableDefinition> Tables,
    ImmutableDictionary<string, OptionSetDefinition> OptionSets,
    ImmutableList<RelationshipDefinition> Relationships)
{
    private static readonly ConditionalWeakTable<ImmutableList<RelationshipDefinition>, RelationshipIndex> Indexes = [];

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
    public IEnumerable<RelationshipDefinition> OneToMany(string table) => Indexed.ByReferencedTable[table];

    /// <summary>Relationships in which the table is the many side.</summary>
    public IEnumerable<RelationshipDefinition> ManyToOne(string table) => Indexed.ByReferencingTable[table];

    // Every write asks several times. Kept by the list, not in a field: "with" would hand the field on to a catalogue with others.
    private RelationshipIndex Indexed => Indexes.GetValue(Relationships, static all => new RelationshipIndex(all));

    private sealed class RelationshipIndex(ImmutableList<RelationshipDefinition> all)
    {
        public ILookup<string, RelationshipDefinition> ByReferencedTable { get; } = all.ToLookup(relationship => relationship.ReferencedTable, StringComparer.Ordinal);

        public ILookup<string, RelationshipDefinition> ByReferencingTable { get; } = all.ToLookup(relationship => relationship.ReferencingTable, StringComparer.Ordinal);
    }
}
