using BuyingDynamics.Operations.Local;

namespace BuyingDynamics.Operations.Tests.Local;

public sealed class DataFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("bd-data-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Open_FolderWithOtherFiles_IsRefusedAndLeftAlone()
    {
        var file = Path.Combine(root, "letter.txt");
        File.WriteAllText(file, "mine");

        Assert.Throws<LocalStopException>(() => DataFolder.Open(root, fresh: true));

        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Open_Again_RemembersWhatWasLoaded()
    {
        var folder = DataFolder.Open(root, fresh: false);
        folder.Package = "hash";
        folder.LoadedRows["account:a"] = "1";
        folder.Save();

        var again = DataFolder.Open(root, fresh: false);

        Assert.Equal("hash", again.Package);
        Assert.Equal("1", again.LoadedRows["account:a"]);
    }

    [Fact]
    public void Open_FreshOnOwnFolder_ForgetsEverything()
    {
        var folder = DataFolder.Open(root, fresh: false);
        folder.Package = "hash";
        folder.Save();
        File.WriteAllText(Path.Combine(root, "environment.db"), "old");

        Assert.Null(DataFolder.Open(root, fresh: true).Package);
        Assert.False(File.Exists(Path.Combine(root, "environment.db")));
    }

    [Fact]
    public void Open_FreshWhileInUse_IsRefusedAndNothingIsDeleted()
    {
        DataFolder.Open(root, fresh: false);
        File.WriteAllText(Path.Combine(root, "environment.db"), "in use");
        using var held = new FileStream(Path.Combine(root, "environment.db.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var refused = Assert.Throws<LocalStopException>(() => DataFolder.Open(root, fresh: true));

        Assert.Contains("another process", refused.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(root, "environment.db")));
    }
}
