namespace BuyingDynamics.LocalDataverse.Tests.Query;

public sealed class OrderTests(SalesData data) : IClassFixture<SalesData>
{
    [Fact]
    public void Order_ByLookup_SortsByTheTargetsNameWithoutValueFirst() =>
        Assert.Equal(["Omega", "Alpha", "alphabet", "Größe", "Beta 50%"], Names("<order attribute='customerid'/><order attribute='name'/>"));

    [Fact]
    public void Order_Descending_PutsRowsWithoutValueLast() =>
        Assert.Equal(["Omega", "Größe", "alphabet", "Alpha", "Beta 50%"], Names("<order attribute='closeprobability' descending='true'/>"));

    // Ratings: Alpha Hot/Heiß, alphabet Cold/Kalt, Beta Warm/Warm.
    [Theory]
    [InlineData(1033, false, "alphabet, Alpha, Beta 50%")]
    [InlineData(1031, false, "Alpha, alphabet, Beta 50%")]
    [InlineData(1033, true, "Alpha, Beta 50%, alphabet")]
    public void Order_ByChoice_SortsByLabelUnlessRaw(int language, bool raw, string expected)
    {
        var rows = data.Fetch(
            $"<fetch useraworderby='{(raw ? "true" : "false")}'><entity name='opportunity'><attribute name='name'/><filter><condition attribute='opportunityratingcode' operator='not-null'/></filter><order attribute='opportunityratingcode'/></entity></fetch>",
            SalesData.Caller(language: language));

        Assert.Equal(expected, string.Join(", ", rows.Entities.Select(row => row["name"])));
    }

    [Fact]
    public void Order_OnJoinedTable_ComesAfterTheRootsUnlessNamedThere()
    {
        const string Join = "<link-entity name='account' from='accountid' to='parentaccountid' alias='a'>{0}</link-entity>";

        Assert.Equal(["Alpha", "alphabet", "Beta 50%"], Names("<order attribute='name'/>" + string.Format(null, Join, "<order attribute='name' descending='true'/>")));
        Assert.Equal(["Beta 50%", "Alpha", "alphabet"], Names("<order entityname='a' attribute='name' descending='true'/><order attribute='name'/>" + string.Format(null, Join, "")));
    }

    private IEnumerable<string> Names(string content) =>
        data.Fetch($"<fetch><entity name='opportunity'><attribute name='name'/>{content}</entity></fetch>").Entities.Select(row => row.GetAttributeValue<string>("name"));
}
