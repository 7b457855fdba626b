using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>What our SQL needs beyond SQLite's own functions; registered on every connection.</summary>
internal static class SqlFunctions
{
    /// <summary>LIKE with Dataverse's wildcards: bd_like(text, pattern).</summary>
    public const string Like = "bd_like";

    /// <summary>Part of a moment in a time zone: bd_datepart(stored moment, part, time zone id); see <see cref="Query.DatePart"/>.</summary>
    public const string DatePart = "bd_datepart";

    /// <summary>Adds collation and functions to the connection.</summary>
    public static void Register(SqliteConnection connection)
    {
        connection.CreateCollation(DataverseText.Collation, DataverseText.Compare);
        connection.CreateFunction<string?, string?, bool?>(
            Like, (text, pattern) => text is null || pattern is null ? null : LikePattern.Matches(text, pattern), isDeterministic: true);
        connection.CreateFunction<string?, string, string, int?>(
            DatePart, (moment, part, zone) => moment is null ? null : Query.DatePart.Of(moment, part, zone), isDeterministic: true);
    }
}
