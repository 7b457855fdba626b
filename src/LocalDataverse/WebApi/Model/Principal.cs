using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>
/// What the navigation property ownerid leads to: the entity type "principal", of which the Web API tells the id and nothing else, not even
/// whether it is a user or a team (Web API reference, principal EntityType). Whoever needs the name expands owninguser or owningteam.
/// </summary>
public static class Principal
{
    /// <summary>Its only property, the id of the user or team.</summary>
    public const string Id = "ownerid";

    /// <summary>The type as a table; it is not one of the catalogue's and holds no rows of its own.</summary>
    public static TableDefinition Table { get; } = new()
    {
        LogicalName = "principal",
        SchemaName = "Principal",
        EntitySetName = "principals",
        PrimaryId = Id,
        Columns = new Dictionary<string, ColumnDefinition>(StringComparer.Ordinal)
        {
            [Id] = new() { LogicalName = Id, SchemaName = "OwnerId", Type = ColumnType.Uniqueidentifier },
        },
    };

    /// <summary>True for <see cref="Table"/>.</summary>
    public static bool Is(TableDefinition table) => ReferenceEquals(table, Table);

    /// <summary>The row that stands for a user or team.</summary>
    public static Entity Row(Guid id) => new(Table.LogicalName, id) { [Id] = id };
}
