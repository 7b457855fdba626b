using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// One database transaction: everything a top-level request reads and writes. Disposed without <see cref="Commit"/>, nothing stays.
/// Not thread-safe: one request, one thread.
/// </summary>
public sealed class UnitOfWork : IDisposable
{
    private readonly KeptConnection kept;
    private readonly SqliteTransaction transaction;
    private readonly Action release;
    private int savepoints;
    private bool disposed;

    internal UnitOfWork(KeptConnection kept, SqliteTransaction transaction, Action release)
    {
        this.kept = kept;
        this.transaction = transaction;
        this.release = release;
    }

    /// <summary>The open connection, for the store and the query engine only.</summary>
    public SqliteConnection Connection => kept.Connection;

    /// <summary>The transaction every command of this unit runs in.</summary>
    public SqliteTransaction Transaction => transaction;

    /// <summary>A command that takes part in this unit's transaction. Dispose it as soon as it has run: another one with the same text can then use it.</summary>
    public SqliteCommand Command(string sql) => kept.Command(sql, transaction);

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
        kept.IsChanged = true;
        using var command = Command("PRAGMA wal_autocheckpoint=0");
        command.ExecuteNonQuery();
    }

    /// <summary>Somebody may still call on this unit's connection after its end: it is closed then, and serves no other.</summary>
    public void CloseConnection() => kept.IsChanged = true;

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
        release();
    }
}
