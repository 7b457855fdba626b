using System.Collections.Immutable;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>Two related tables, enough to translate addresses without an environment.</summary>
internal static class SmallCatalog
{
    public static MetadataCatalog Catalog { get; } = new(
        new[] { Account(), Opportunity() }.ToImmutableDictionary(table => table.LogicalName),
        ImmutableDictionary<string, OptionSetDefinition>.Empty,
        [
            new RelationshipDefinition
            {
                SchemaName = "opportunity_parent_account",
                ReferencedTable = "account",
                ReferencingTable = "opportunity",
                ReferencingColumn = "parentaccountid",
                ReferencingNavigation = "parentaccountid",
            },
        ]);

    public static WebApiModel Model { get; } = new(
        Catalog, EdmModelBuilder.Build(Catalog, []), System.Collections.Frozen.FrozenDictionary<string, OperationDefinition>.Empty);

    private static TableDefinition Account() => Table("account", "accounts", "accountid", Column("accountid", ColumnType.Uniqueidentifier), Column("name", ColumnType.String)) with
    {
        Keys = [new KeyDefinition("account_name", "account_name", ["name"])],
    };

    private static TableDefinition Opportunity() => Table(
        "opportunity", "opportunities", "opportunityid",
        Column("opportunityid", ColumnType.Uniqueidentifier),
        Column("name", ColumnType.String),
        Column("bd_journeyphase", ColumnType.Picklist),
        Column("estimatedvalue", ColumnType.Money),
        Column("bd_important", ColumnType.Boolean),
        Column("createdon", ColumnType.DateTime),
        Column("bd_customerdecisiondate", ColumnType.DateTime) with { DateTimeBehavior = DateTimeBehavior.DateOnly },
        Column("parentaccountid", ColumnType.Lookup) with { Targets = ["account"] });

    private static TableDefinition Table(string name, string set, string id, params ColumnDefinition[] columns) => new()
    {
        LogicalName = name,
        SchemaName = name,
        EntitySetName = set,
        PrimaryId = id,
        PrimaryName = "name",
        Columns = columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal),
    };

    private static ColumnDefinition Column(string name, ColumnType type) => new() { LogicalName = name, SchemaName = name, Type = type };
}
