using BuyingDynamics.Operations.Load;

namespace BuyingDynamics.Operations.Tests.Load;

public sealed class LoadMapTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_MapOfThePublicDataSet_IsUnderstood()
    {
        var map = LoadMap.Read(Path.Combine(AppContext.BaseDirectory, "Load", "crm-sales-opportunities.map.json"));

        Assert.Equal(["systemuser", "systemuser", "account", "opportunity"], map.Files.Select(file => file.Table));
        Assert.Equal("GTX Pro", map.Files[3].Corrections["product"]["GTXPro"]);
    }

    [Theory]
    [InlineData("{", "cannot be understood")]
    [InlineData("{\"files\":[]}", "names no files")]
    [InlineData("{\"files\":[{\"file\":\"a.csv\",\"table\":\"account\",\"key\":\"a\",\"columns\":{},\"colums\":{}}]}", "colums")]
    [InlineData("{\"files\":[{\"file\":\"a.csv\",\"table\":\"account\",\"columns\":{}}]}", "key")]
    public void Read_BrokenMap_IsRefusedWithTheReason(string json, string reason)
    {
        File.WriteAllText(path, json);

        Assert.Contains(reason, Assert.Throws<LoadStopException>(() => LoadMap.Read(path)).Message, StringComparison.Ordinal);
    }
}
