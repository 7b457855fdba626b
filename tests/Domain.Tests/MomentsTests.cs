namespace BuyingDynamics.Domain.Tests;

public class MomentsTests
{
    private static readonly DateTime LastDay = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime FirstDays = new(1, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void PlusDays_WithinTheCalendar_IsThatDay()
    {
        Assert.Equal(Some.Now.AddDays(14), Some.Now.PlusDays(14));
        Assert.Equal(Some.Now.AddDays(-30.5), Some.Now.PlusDays(-30.5));
        Assert.Equal(LastDay, FirstDays.PlusDays((LastDay - FirstDays).TotalDays));
        Assert.Equal(DateTime.MinValue, LastDay.PlusDays((DateTime.MinValue - LastDay).TotalDays));
        Assert.Equal(DateTimeKind.Utc, Some.Now.PlusDays(1).Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3650)]
    [InlineData(1e300)]
    public void PlusDays_BeyondTheCalendar_StaysAtItsEnds(double days)
    {
        Assert.Equal(DateTime.MaxValue, LastDay.PlusDays(days));
        Assert.Equal(DateTime.MinValue, FirstDays.PlusDays(-days - 4));
        Assert.Equal(DateTime.MaxValue, DateTime.MaxValue.PlusDays(days));
        Assert.Equal(DateTime.MinValue, DateTime.MinValue.PlusDays(-days));
    }

    [Fact]
    public void IsStorable_OutsideThePlatformsRange_IsNot()
    {
        Assert.True(Moments.LastStored.IsStorable());
        Assert.False(LastDay.IsStorable());
        Assert.False(FirstDays.IsStorable());
    }
}
