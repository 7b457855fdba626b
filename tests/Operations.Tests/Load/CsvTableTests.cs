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
    [InlineData("a,b\n1,x\"y\n")]
    public void Read_BrokenRow_HasNoCells(string text) =>
        Assert.Null(Assert.Single(Read(text).Rows).Cells);

    [Fact]
    public void Read_ColumnTwice_IsRefusedByName() =>
        Assert.Contains("two columns 'a'", Assert.Throws<LoadStopException>(() => Read("a,a\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_QuoteThatIsNeverClosed_IsRefusedBeforeItSwallowsTheRest() =>
        Assert.Contains("line 3", Assert.Throws<LoadStopException>(() => Read("a,b\n1,x\n2,\"open\n3,y\n4,z\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_FileOfAnotherEncoding_IsRefused()
    {
        File.WriteAllBytes(path, [.. "a,b\n1,M"u8, 0xFC, .. "ller\n"u8]);

        Assert.Contains("UTF-8", Assert.Throws<LoadStopException>(() => CsvTable.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileThatExcelSaved_HasItsFirstColumnByName()
    {
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "a,b\r\n1,\"two\r\nlines\"\r\n3,z\r\n"u8]);

        var table = CsvTable.Read(path);

        Assert.Equal(["a", "b"], table.Header);
        Assert.Equal([(2, "1"), (4, "3")], table.Rows.Select(row => (row.Line, row.Cells!["a"])));
    }

    [Fact]
    public void Read_EmptyFile_IsRefused() => Assert.Contains("empty", Assert.Throws<LoadStopException>(() => Read(string.Empty)).Message, StringComparison.Ordinal);

    private CsvTable Read(string text)
    {
        File.WriteAllText(path, text);
        return CsvTable.Read(path);
    }
}
