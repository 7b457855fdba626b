using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private static readonly MetadataCatalog Catalog = BaseTables.Load();

    private readonly string folder = Directory.CreateTempSubdirectory("local-dataverse-test-").FullName;
    private readonly RowStore rows = new(() => Catalog);

    private string DatabasePath => Path.Combine(folder, "environment.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Open_WhileOpen_IsRefusedNamingTheFolder()
    {
        using var first = Database.Open(DatabasePath);

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Database.Open(DatabasePath));

        Assert.Contains(folder, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Stop that process", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterDispose_FindsCommittedRowsOnly()
    {
        var (kept, lost) = (Account("kept"), Account("lost"));
        using (var database = Prepared())
        {
            Commit(database, unit => rows.Insert(unit, kept));
            using var abandoned = database.Begin();
            rows.Insert(abandoned, lost);
        }

        using var reopened = Database.Open(DatabasePath);
        Assert.NotNull(Find(reopened, kept.Id));
        Assert.Null(Find(reopened, lost.Id));
    }

    [Fact]
    public void Open_FilesOfAKilledProcess_FindsCommittedRowsOnly()
    {
        var (kept, lost) = (Account("kept"), Account("lost"));
        var copy = Directory.CreateDirectory(Path.Combine(folder, "copy")).FullName;
        using (var database = Prepared())
        {
            Commit(database, unit => rows.Insert(unit, kept));
            using var running = database.Begin();
            rows.Insert(running, lost);

            // What a kill leaves behind: database, write-ahead log and the lock file, mid-transaction.
            foreach (var file in Directory.GetFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            File.WriteAllText(Path.Combine(copy, "environment.db.lock"), string.Empty);
        }

        using var recovered = Database.Open(Path.Combine(copy, "environment.db"));
        Assert.NotNull(Find(recovered, kept.Id));
        Assert.Null(Find(recovered, lost.Id));
    }

    [Fact]
    public async Task Read_WhileAnotherThreadWrites_SeesTheLastCommitWithoutWaiting()
    {
        using var database = Prepared();
        var (before, during) = (Account("before"), Account("during"));
        Commit(database, unit => rows.Insert(unit, before));
        using var writing = database.Begin();
        rows.Insert(writing, during);

        var seen = await Task.Run(() => (Before: Find(database, before.Id), During: Find(database, during.Id))).WaitAsync(TimeSpan.FromSeconds(20));
        writing.Commit();

        Assert.NotNull(seen.Before);
        Assert.Null(seen.During);
        Assert.NotNull(Find(database, during.Id));
    }

    [Fact]
    public void Read_KeepsItsSnapshot_WhileRowsAreCommitted()
    {
        using var database = Prepared();
        var later = Account("later");
        using var reading = database.BeginRead();
        Assert.Null(rows.Find(reading, "account", later.Id, new ColumnSet(true)));
        Commit(database, unit => rows.Insert(unit, later));

        Assert.Null(rows.Find(reading, "account", later.Id, new ColumnSet(true)));
    }

    [Fact]
    public async Task Begin_FromManyThreads_WritersTakeTurns()
    {
        using var database = Prepared();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                Commit(database, unit => rows.Insert(unit, Account($"{thread}-{i}")));
            }
        })));

        using var unit = database.BeginRead();
        using var count = unit.Command("SELECT count(*), count(DISTINCT versionnumber) FROM account");
        using var reader = count.ExecuteReader();
        reader.Read();
        Assert.Equal((80, 80), (reader.GetInt32(0), reader.GetInt32(1)));
    }

    [Fact]
    public void BeginRead_Write_IsImpossible()
    {
        using var database = Prepared();
        using var unit = database.BeginRead();

        Assert.Throws<SqliteException>(() => rows.Insert(unit, Account("x")));
    }

    [Fact]
    public void InMemory_Disposed_LeavesNothing()
    {
        string file;
        using (var database = Database.InMemory())
        {
            using var unit = database.BeginRead();
            file = unit.Connection.DataSource;
            Assert.True(File.Exists(file));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    private static Entity Account(string name) => StoreFixture.Row("account", ("name", name));

    private static void Commit(Database database, Action<UnitOfWork> work)
    {
        using var unit = database.Begin();
        work(unit);
        unit.Commit();
    }

    private Database Prepared()
    {
        var database = Database.Open(DatabasePath);
        Commit(database, unit => rows.EnsureTable(unit, Catalog.Table("account")));
        return database;
    }

    private Entity? Find(Database database, Guid id)
    {
        using var unit = database.BeginRead();
        return rows.Find(unit, "account", id, new ColumnSet("name"));
    }
}
