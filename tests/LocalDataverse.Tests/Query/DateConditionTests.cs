namespace BuyingDynamics.LocalDataverse.Tests.Query;

/// <summary>The deals were created on 2026-03-17 08:00, 2026-03-18 09:00, 2026-02-10, 2025-12-31 23:00 and 2024-01-01 (UTC); now is Wednesday 2026-03-18 10:00.</summary>
public sealed class DateConditionTests(SalesData data) : IClassFixture<SalesData>
{
    [Theory]
    [InlineData("yesterday", null, "Alpha")]
    [InlineData("today", null, "alphabet")]
    [InlineData("tomorrow", null, "")]
    [InlineData("this-week", null, "Alpha, alphabet")]
    [InlineData("last-week", null, "")]
    [InlineData("next-week", null, "")]
    [InlineData("this-month", null, "Alpha, alphabet")]
    [InlineData("last-month", null, "Beta 50%")]
    [InlineData("next-month", null, "")]
    [InlineData("this-year", null, "Alpha, alphabet, Beta 50%")]
    [InlineData("last-year", null, "Größe")]
    [InlineData("next-year", null, "")]
    [InlineData("last-seven-days", null, "Alpha, alphabet")]
    [InlineData("next-seven-days", null, "")]
    [InlineData("last-x-hours", "1", "alphabet")]
    [InlineData("last-x-days", "1", "Alpha, alphabet")]
    [InlineData("last-x-weeks", "6", "Alpha, alphabet, Beta 50%")]
    [InlineData("last-x-months", "2", "Alpha, alphabet, Beta 50%")]
    [InlineData("last-x-years", "1", "Alpha, alphabet, Beta 50%, Größe")]
    [InlineData("next-x-hours", "24", "")]
    [InlineData("next-x-days", "5", "")]
    [InlineData("next-x-weeks", "5", "")]
    [InlineData("next-x-months", "5", "")]
    [InlineData("next-x-years", "5", "")]
    [InlineData("olderthan-x-minutes", "90", "Alpha, Beta 50%, Größe, Omega")]
    [InlineData("olderthan-x-hours", "2", "Alpha, Beta 50%, Größe, Omega")]
    [InlineData("olderthan-x-days", "1", "Beta 50%, Größe, Omega")]
    [InlineData("olderthan-x-weeks", "6", "Größe, Omega")]
    [InlineData("olderthan-x-months", "2", "Größe, Omega")]
    [InlineData("olderthan-x-years", "1", "Omega")]
    [InlineData("on", "2026-03-17", "Alpha")]
    [InlineData("on", "2026-03-17T23:00:00Z", "Alpha")]
    [InlineData("on-or-after", "2026-02-10", "Alpha, alphabet, Beta 50%")]
    [InlineData("on-or-before", "2025-12-31", "Größe, Omega")]
    [InlineData("gt", "2026-03-17T08:00:00Z", "alphabet")]
    [InlineData("ge", "2026-03-17T08:00:00Z", "Alpha, alphabet")]
    [InlineData("eq", "2026-03-17T09:00:00+01:00", "Alpha")]
    public void CreatedOn_Operator_FindsTheRightDeals(string op, string? value, string expected) =>
        Assert.Equal(expected, data.Deals($"<condition attribute='createdon' operator='{op}' {(value is null ? "" : $"value='{value}'")}/>"));

    [Fact]
    public void On_CallerInBerlin_DaysBeginThere()
    {
        var berlin = SalesData.Caller(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.Equal("Größe", data.Deals("<condition attribute='createdon' operator='on' value='2026-01-01'/>", berlin));
        Assert.Equal("Alpha, alphabet, Beta 50%, Größe", data.Deals("<condition attribute='createdon' operator='this-year'/>", berlin));
    }

    [Theory]
    [InlineData("ge", "2026-03-29T02:30:00", "")]
    [InlineData("lt", "2026-03-29T02:30:00", "Alpha, alphabet, Beta 50%, Größe, Omega")]
    [InlineData("on", "9999-12-31", "")]
    [InlineData("on-or-before", "9999-12-31", "Alpha, alphabet, Beta 50%, Größe, Omega")]
    public void CreatedOn_TimeThatTheClockSkippedOrEndOfCalendar_IsCompared(string op, string value, string expected) =>
        Assert.Equal(expected, data.Deals($"<condition attribute='createdon' operator='{op}' value='{value}'/>", SalesData.Caller(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))));

    [Theory]
    [InlineData("today", "alphabet")]
    [InlineData("this-year", "Alpha, alphabet, Beta 50%")]
    public void DateOnlyColumn_CallerInBerlin_DatesStayAsTheyAre(string op, string expected) =>
        Assert.Equal(expected, data.Deals($"<condition attribute='estimatedclosedate' operator='{op}'/>", SalesData.Caller(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))));

    [Fact]
    public void DateOnlyColumn_LastXDays_IncludesToday() =>
        Assert.Equal("Alpha, alphabet", data.Deals("<condition attribute='estimatedclosedate' operator='last-x-days' value='1'/>"));
}
