using BuyingDynamics.Operations.Load;

namespace BuyingDynamics.Operations.Tests.Load;

public class RowIdTests
{
    [Fact]
    public void Of_SameTableAndKey_IsSameIdOfVersion5()
    {
        var id = RowId.Of("account", "Acme Corporation");

        Assert.Equal(id, RowId.Of("account", "Acme Corporation"));
        Assert.Equal('5', id.ToString("D")[14]);
        Assert.Contains(id.ToString("D")[19], "89ab");
    }

    [Theory]
    [InlineData("account", "Acme corporation")]
    [InlineData("contact", "Acme Corporation")]
    public void Of_OtherTableOrKey_IsOtherId(string table, string key) =>
        Assert.NotEqual(RowId.Of("account", "Acme Corporation"), RowId.Of(table, key));
}
