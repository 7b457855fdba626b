using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;

namespace BuyingDynamics.DataAccess.Tests.Schema;

/// <summary>The standard tables and columns that code names are there in a fresh environment, with the stated type.</summary>
public class StandardTableTests
{
    private static readonly Dictionary<ColumnKind, ColumnType[]> TypesOfKind = new()
    {
        [ColumnKind.Id] = [ColumnType.Uniqueidentifier],
        [ColumnKind.Text] = [ColumnType.String],
        [ColumnKind.Memo] = [ColumnType.Memo],
        [ColumnKind.Choice] = [ColumnType.Picklist],
        [ColumnKind.Boolean] = [ColumnType.Boolean],
        [ColumnKind.WholeNumber] = [ColumnType.Integer],
        [ColumnKind.Money] = [ColumnType.Money],
        [ColumnKind.DateTime] = [ColumnType.DateTime],
        [ColumnKind.DateOnly] = [ColumnType.DateTime],
        [ColumnKind.Lookup] = [ColumnType.Lookup, ColumnType.Customer],
        [ColumnKind.Owner] = [ColumnType.Owner],
        [ColumnKind.State] = [ColumnType.State],
        [ColumnKind.Status] = [ColumnType.Status],
    };

    [Fact]
    public void StandardColumns_NamedInCode_ExistInAFreshEnvironment()
    {
        using var environment = LocalEnvironment.Open();
        var wrong = new List<string>();
        foreach (var table in SchemaTable.All.Where(t => !t.Name.StartsWith("bd_", StringComparison.Ordinal)))
        {
            var definition = environment.Metadata.Table(table.Name);
            foreach (var (name, column) in table.Columns.Where(c => !c.Key.StartsWith("bd_", StringComparison.Ordinal)))
            {
                var stored = definition.Find(name);
                if (stored is null || !TypesOfKind[column.Kind].Contains(stored.Type))
                {
                    wrong.Add($"{table.Name}.{name}: {column.Kind} in code, {stored?.Type.ToString() ?? "missing"} in the environment");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }
}
