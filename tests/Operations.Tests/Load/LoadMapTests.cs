using BuyingDynamics.LocalDataverse.Metadata;
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

    [Theory]
    [InlineData("\"numberofemployees\": { \"column\": \"a\", \"lookup\": \"account\" }", "lookup")]
    [InlineData("\"name\": { \"column\": \"a\", \"scale\": 2 }", "scale")]
    [InlineData("\"name\": { \"column\": \"a\", \"match\": \"(\" }", "regular expression")]
    [InlineData("\"parentaccountid\": { \"column\": \"a\" }", "lookup")]
    [InlineData("\"name\": { \"column\": \"a\", \"value\": \"b\" }", "exactly one")]
    [InlineData("\"nmae\": { \"column\": \"a\" }", "nmae")]
    [InlineData("\"name\": { \"template\": \"{b}\" }", "'b'")]
    [InlineData("\"name\": { \"column\": \"a\" } }, \"close\": { \"column\": \"a\", \"won\": [], \"lost\": [], \"date\": \"a\" ", "opportunity")]
    public void Check_MapThatDoesNotFit_IsRefusedBeforeAnythingIsWritten(string column, string reason) =>
        Assert.Contains(reason, Assert.Throws<LoadStopException>(() => Check(column, "a\n1\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_FileWithSemicolons_SaysSo() =>
        Assert.Contains("semicolons", Assert.Throws<LoadStopException>(() => Check("\"name\": { \"column\": \"a\" }", "a;b\n1;2\n")).Message, StringComparison.Ordinal);

    private void Check(string column, string csv)
    {
        File.WriteAllText(path, $$"""{ "files": [ { "file": "a.csv", "table": "account", "key": "a", "columns": { {{column}} } } ] }""");
        var map = LoadMap.Read(path).Files[0];
        File.WriteAllText(path, csv);
        LoadMapCheck.Check(map, CsvTable.Read(path), BaseTables.Load());
    }
}
