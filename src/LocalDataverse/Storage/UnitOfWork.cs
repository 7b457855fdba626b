using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// One database transaction: everything a top-level request reads and writes. Disposed without <see cref="Commit"/>, nothing stays.
/// Not thread-safe: one request, one thread.
/// </summary>
public sealed class UnitOfWork(SqliteConnection connection, SqliteTransaction transaction, Action? release = null) : IDisposable
{
    private int savepoints;
    private bool disposed;

    /// <summary>The open connection, for the store and the query engine only.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>The transaction every command of this unit runs in.</summary>
    public SqliteTransaction Transaction => transaction;

    /// <summary>A command that takes part in this unit's transaction.</summary>
    public SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // SQL is built by the query writer and the row store, whose values are all parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Runs <paramref name="work"/> in a savepoint: when it throws, its writes are undone and the exception passes on.</summary>
    public T Nested<T>(Func<T> work)
    {
        var name = $"nested{++savepoints}";
        transaction.Save(name);
        try
        {
            var result = work();
            transaction.Release(name);
            return result;
        }
        catch
        {
            transaction.Rollback(name);
            throw;
        }
    }

    /// <summary>
    /// Has a large commit return as soon as readers see it: SQLite would move its pages from the log to the database file first. The next
    /// ordinary commit does.
    /// </summary>
    public void LeaveCheckpointToOthers()
    {
        using var command = Command("PRAGMA wal_autocheckpoint=0");
        command.ExecuteNonQuery();
    }

    /// <summary>Makes everything written so far durable.</summary>
    public void Commit() => transaction.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        transaction.Dispose();
        connection.Dispose();
        release?.Invoke();
    }
}
