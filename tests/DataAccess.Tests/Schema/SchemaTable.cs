using System.Reflection;
using BuyingDynamics.DataAccess.Schema;

namespace BuyingDynamics.DataAccess.Tests.Schema;

/// <summary>A table as named in code.</summary>
internal sealed record SchemaTable(string Name, IReadOnlyDictionary<string, ColumnAttribute> Columns, IReadOnlyList<string> Keys)
{
    public static IReadOnlyList<SchemaTable> All { get; } =
    [
        .. typeof(OpportunityTable).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(OpportunityTable).Namespace && t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Table", StringComparison.Ordinal))
            .Select(Of),
    ];

    private static SchemaTable Of(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        return new SchemaTable(
            (string)type.GetField("Table")!.GetValue(null)!,
            fields.Where(f => f.GetCustomAttribute<ColumnAttribute>() is not null)
                .ToDictionary(f => (string)f.GetValue(null)!, f => f.GetCustomAttribute<ColumnAttribute>()!, StringComparer.Ordinal),
            [.. fields.Where(f => f.GetCustomAttribute<AlternateKeyAttribute>() is not null).Select(f => (string)f.GetValue(null)!)]);
    }
}
