using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>What every Dataverse environment with the sales app has before our solution is imported.</summary>
internal sealed record StandardModel(IReadOnlyDictionary<string, IReadOnlySet<string>> ColumnsByTable, IReadOnlySet<string> Relationships)
{
    private static readonly Lazy<StandardModel> OfEmbeddedEnvironment = new(Load);

    /// <summary>The standard tables that the embedded environment describes; a table it does not know cannot be referred to.</summary>
    public static StandardModel Shipped => OfEmbeddedEnvironment.Value;

    private static StandardModel Load()
    {
        var tables = BaseTables.Load();
        return new StandardModel(
            tables.Tables.Values.ToDictionary(table => table.LogicalName, table => (IReadOnlySet<string>)table.Columns.Keys.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
            tables.Relationships.Select(relationship => relationship.SchemaName).ToHashSet(StringComparer.Ordinal));
    }
}
