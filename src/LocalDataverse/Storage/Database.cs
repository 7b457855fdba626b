using System.Collections.Concurrent;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// The environment's database: one SQLite file in WAL mode, with one writer at a time and any number of readers,
/// who see the state of the last commit. See src/decisions/0010-sqlite-store.md.
/// </summary>
public sealed class Database : IDisposable
{
    private static readonly TimeSpan WriterPatience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly DatabaseLock processLock;
    private readonly string writing;
    private readonly string reading;
    private readonly string connectionPragmas;
    private readonly string? temporaryFolder;

    private const int PageSize = 4096;

    // Readers at once that are common; more are opened and closed again.
    private const int MostIdle = 8;
    private readonly ConcurrentStack<KeptConnection> idleWriters = new();
    private readonly ConcurrentStack<KeptConnection> idleReaders = new();
    private volatile bool disposed;

    private Database(string path, bool temporary, long? limit)
    {
        processLock = DatabaseLock.Take(path);
        writing = ConnectionString(path, SqliteOpenMode.ReadWriteCreate);
        reading = ConnectionString(path, SqliteOpenMode.ReadOnly);
        temporaryFolder = temporary ? Path.GetDirectoryName(path) : null;
        // SQLite's own interval of checkpoints: pooled connections come back with what they were set to.
        connectionPragmas = (temporary ? "PRAGMA synchronous=OFF;" : "PRAGMA synchronous=NORMAL;") + "PRAGMA wal_autocheckpoint=1000;";
        connectionPragmas += limit is { } bytes ? FormattableString.Invariant($"PRAGMA max_page_count={Math.Max(1, bytes / PageSize)};") : string.Empty;
        using var connection = Connect(writing);
        Execute(connection, "PRAGMA journal_mode=WAL;");
        RowVersions.Prepare(connection);
        DeletedRows.Prepare(connection);
    }

    /// <summary>Opens the database file, creating it and its folder when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">Bytes that it may grow to; null leaves it to the disk. A file that is larger already does not grow.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040216: another process has it open.</exception>
    public static Database Open(string path, long? limit = null)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new Database(full, temporary: false, limit);
    }

    /// <summary>
    /// A database that is gone when disposed: empty, or with what a <see cref="Copy"/> holds. It is a file in the temporary folder, because
    /// SQLite's own memory databases let a reader and a writer block each other, which a file in WAL mode does not.
    /// </summary>
    public static Database InMemory(byte[]? copy = null, long? limit = null)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("local-dataverse-").FullName, "environment.db");
        if (copy is not null)
        {
            File.WriteAllBytes(path, copy);
        }

        return new Database(path, temporary: true, limit);
    }

    /// <summary>The last committed state, as the bytes of a database file.</summary>
    public byte[] Copy()
    {
        var folder = Directory.CreateTempSubdirectory("local-dataverse-copy-");
        try
        {
            var path = Path.Combine(folder.FullName, "environment.db");
            using (var source = Connect(reading))
            using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
            {
                target.Open();
                source.BackupDatabase(target);
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A unit that may write. Waits until no other one is open.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80044150: another unit stayed open for two minutes.</exception>
    public UnitOfWork Begin()
    {
        if (!writer.Wait(WriterPatience))
        {
            throw DataverseFault.WriterBusy(WriterPatience);
        }

        try
        {
            return Begin(idleWriters, writing, deferred: false, () => writer.Release());
        }
        catch
        {
            writer.Release();
            throw;
        }
    }

    /// <summary>A unit that reads the last committed state; it neither waits for writers nor holds them up, and it cannot write.</summary>
    public UnitOfWork BeginRead() => Begin(idleReaders, reading, deferred: true, static () => { });

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        foreach (var kept in idleWriters.Concat(idleReaders))
        {
            kept.Dispose();
        }

        foreach (var connectionString in new[] { reading, writing })
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }

        processLock.Dispose();
        writer.Dispose();
        if (temporaryFolder is not null)
        {
            Directory.Delete(temporaryFolder, recursive: true);
        }
    }

    // The connection that ended last first: what it has prepared and read is still warm.
    private UnitOfWork Begin(ConcurrentStack<KeptConnection> idle, string connectionString, bool deferred, Action release)
    {
        var kept = idle.TryPop(out var found) ? found : new KeptConnection(Connect(connectionString));
        try
        {
            return new UnitOfWork(kept, kept.Connection.BeginTransaction(deferred), () =>
            {
                Keep(idle, kept);
                release();
            });
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    private void Keep(ConcurrentStack<KeptConnection> idle, KeptConnection kept)
    {
        if (!disposed && kept.IsIdle && idle.Count < MostIdle)
        {
            idle.Push(kept);
        }
        else
        {
            kept.Dispose();
        }
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, ForeignKeys = false, Pooling = true, DefaultTimeout = 30 }.ToString();

    private SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        SqlFunctions.Register(connection);
        Execute(connection, connectionPragmas);
        return connection;
    }

    private static void Execute(SqliteConnection connection, string constantSql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class, and one number.
        command.CommandText = constantSql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
