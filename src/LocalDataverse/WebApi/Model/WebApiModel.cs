using System.Collections.Frozen;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.OData.Edm;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>What the Web API offers at one moment: the catalogue, its EDM form for the OData URI parser, and the actions and functions.</summary>
/// <param name="Catalog">The catalogue the model was made from.</param>
/// <param name="Edm">Entity types, sets, navigation properties and operations, as $metadata shows them.</param>
/// <param name="Operations">Actions and functions by name.</param>
public sealed record WebApiModel(MetadataCatalog Catalog, IEdmModel Edm, FrozenDictionary<string, OperationDefinition> Operations)
{
    /// <summary>Namespace of every type of the Web API.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM";

    private readonly FrozenDictionary<string, LookupNavigation[]> lookups =
        Catalog.Tables.Values.ToFrozenDictionary(table => table.LogicalName, table => WebApiNames.Lookups(Catalog, table).ToArray(), StringComparer.Ordinal);

    /// <summary>The single-valued navigation properties of a table.</summary>
    public IReadOnlyList<LookupNavigation> Lookups(TableDefinition table) => lookups[table.LogicalName];

    /// <summary>The table whose rows are of this EDM type; <see cref="Principal.Table"/> for owners.</summary>
    public TableDefinition TableOf(IEdmType type) =>
        ((IEdmSchemaElement)type).Name is var name && string.Equals(name, Principal.Table.LogicalName, StringComparison.Ordinal) ? Principal.Table : Catalog.Table(name);
}
