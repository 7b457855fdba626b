using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// An open connection with the commands that were prepared on it. Requests send the same few hundred statements again and again, and to
/// prepare one takes SQLite longer than to run it. Not thread-safe: a unit of work has one to itself.
/// </summary>
internal sealed class KeptConnection(SqliteConnection connection) : IDisposable
{
    // More than a busy environment sends; lists of values of every length would otherwise stay for ever.
    private const int MostCommands = 600;

    private readonly Dictionary<string, KeptCommand> idle = new(StringComparer.Ordinal);

    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Whether a unit changed a setting of the connection, which must not meet the next one.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether the connection may serve another unit: no transaction is open on it.</summary>
    public bool IsIdle => !IsChanged && connection.State == System.Data.ConnectionState.Open && raw.sqlite3_get_autocommit(connection.Handle) != 0;

    /// <summary>A command with this statement: one that ran before and is free, else a new one. Disposed, it is free again.</summary>
    public SqliteCommand Command(string sql, SqliteTransaction transaction)
    {
        if (!idle.Remove(sql, out var command))
        {
            command = new KeptCommand(this, connection, sql);
        }

        command.Transaction = transaction;
        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Closing the connection frees what was prepared on it.
        idle.Clear();
        connection.Dispose();
    }

    private bool Keep(KeptCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        return idle.Count < MostCommands && idle.TryAdd(command.CommandText, command);
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private readonly KeptConnection home;

        public KeptCommand(KeptConnection home, SqliteConnection connection, string sql)
            : base(sql, connection) => this.home = home;

        // A command whose text was changed is not the one that was asked for.
        protected override void Dispose(bool disposing)
        {
            if (!disposing || !home.Keep(this))
            {
                base.Dispose(disposing);
            }
        }
    }
}
