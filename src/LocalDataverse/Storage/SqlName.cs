namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>Identifiers in SQL. They come from the catalogue only; values never become part of SQL text.</summary>
internal static class SqlName
{
    /// <summary>The name in quotes, so that no name can end the identifier.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The quoted companion column that holds the table a lookup points to.</summary>
    public static string Target(string lookup) => Quote(lookup + "#table");
}
