using System.Text;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>What an environment is made of, as text to compare: catalogue, layout of the database, and all rows without moments, versions and jobs.</summary>
internal static class EnvironmentDump
{
    private static readonly string[] Volatile = ["createdon", "modifiedon", "installedon", "updatedon", "overriddencreatedon", "versionnumber", "solutioncomponentid"];
    private static readonly string[] OfJobs = ["asyncoperation", "importjob", "plugintracelog", "_rowversion", "_upload"];

    /// <summary>Of the environment in a folder, once its system jobs have run; nobody may have it open.</summary>
    public static string Of(string folder)
    {
        var text = new StringBuilder();
        using (var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder }))
        {
            environment.RunPendingJobs();
            var catalogue = environment.Metadata;
            text.AppendJoin('\n', catalogue.Tables.Values.SelectMany(table => table.Columns.Values.Select(column => $"{table.LogicalName}.{column.LogicalName} {column.Type} {string.Join(',', column.Targets)}")).Order(StringComparer.Ordinal)).AppendLine();
            text.AppendJoin('\n', catalogue.Relationships.Select(relationship => relationship.SchemaName).Order(StringComparer.Ordinal)).AppendLine();
            text.AppendJoin('\n', environment.CustomApis.All.Select(api => api.UniqueName).Order(StringComparer.Ordinal)).AppendLine();
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "environment.db")};Pooling=False");
        connection.CreateCollation("DATAVERSE", string.CompareOrdinal);
        connection.Open();
        text.AppendJoin('\n', Rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")).AppendLine();
        foreach (var table in Tables(connection))
        {
            text.Append(table).Append(":\n").AppendJoin('\n', Rows(connection, $"SELECT {string.Join(", ", Columns(connection, table))} FROM \"{table}\"")).AppendLine();
        }

        return text.ToString();
    }

    private static List<string> Tables(SqliteConnection connection) =>
        [.. Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", reader => reader.GetString(0)).Except(OfJobs, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Columns(SqliteConnection connection, string table) =>
        Read(connection, $"SELECT name FROM pragma_table_info('{table}')", reader => reader.GetString(0)).Except(Volatile, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(column => $"\"{column}\"");

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql) =>
        Read(connection, sql, reader => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))).Order(StringComparer.Ordinal);

    private static List<string> Read(SqliteConnection connection, string sql, Func<SqliteDataReader, string> line)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the database's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(line(reader));
        }

        return lines;
    }
}
