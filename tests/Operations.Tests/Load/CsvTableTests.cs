using BuyingDynamics.Operations.Load;

namespace BuyingDynamics.Operations.Tests.Load;

public sealed class CsvTableTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_QuotedCells_AreReadWithTheirLines()
    {
        var table = Read("a,b\n1,\"x, \"\"y\"\"\"\n2,z\n");

        Assert.Equal(["a", "b"], table.Header);
        Assert.Equal([(2, "x, \"y\""), (3, "z")], table.Rows.Select(row => (row.Line, row.Cells!["b"])));
    }

    [Theory]
    [InlineData("a,b\n1\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a,b\n1,\"open\n")]
    public void Read_BrokenRow_HasNoCells(string text) =>
        Assert.Null(Assert.Single(Read(text).Rows).Cells);

    [Fact]
    public void Read_ColumnTwice_IsRefusedByName() =>
        Assert.Contains("two columns 'a'", Assert.Throws<LoadStopException>(() => Read("a,a\n")).Message, StringComparison.Ordinal);

    private CsvTable Read(string text)
    {
        File.WriteAllText(path, text);
        return CsvTable.Read(path);
    }
}
