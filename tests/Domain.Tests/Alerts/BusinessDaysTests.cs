using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class BusinessDaysTests
{
    private static readonly DateTime Friday = new(2026, 11, 6, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "2026-11-06T15:00")]
    [InlineData(1, "2026-11-09T15:00")]
    [InlineData(5, "2026-11-13T15:00")]
    [InlineData(10, "2026-11-20T15:00")]
    public void Reached_StartedOnABusinessDay_SkipsWeekendsAndKeepsTheTime(int days, string expected) =>
        Assert.Equal(At(expected), BusinessDays.Reached(Friday, days, HolidayCalendar.None));

    [Fact]
    public void Reached_PartOfADay_CountsAsAWholeOne() =>
        Assert.Equal(At("2026-11-10T15:00"), BusinessDays.Reached(Friday, 1.5m, HolidayCalendar.None));

    [Fact]
    public void Reached_StartedOnAWeekend_CountsFromTheNextBusinessDay() =>
        Assert.Equal(At("2026-11-10T00:00"), BusinessDays.Reached(Friday.AddDays(1), 1m, HolidayCalendar.None));

    [Fact]
    public void Reached_HolidayOnTheWay_IsNotCounted() =>
        Assert.Equal(At("2026-11-10T15:00"), BusinessDays.Reached(Friday, 1m, new HolidayCalendar([new Holiday(2026, 11, 9)])));

    [Fact]
    public void Reached_WholeWeeksWithoutHolidays_IsWhereCountingDayByDayEnds()
    {
        // A holiday long ago changes nothing, but keeps weeks from being counted at once.
        var dayByDay = new HolidayCalendar([new Holiday(1990, 1, 1)]);
        foreach (var start in Enumerable.Range(0, 7).Select(n => Friday.AddDays(n)))
        {
            Assert.All(Enumerable.Range(0, 30), days =>
                Assert.Equal(BusinessDays.Reached(start, days, dayByDay), BusinessDays.Reached(start, days, HolidayCalendar.None)));
        }
    }

    [Fact]
    public void Reached_BeyondTheCalendar_IsItsEnd()
    {
        var newYearsEve = new HolidayCalendar([new Holiday(null, 12, 31)]);

        Assert.Equal(DateTime.MaxValue, BusinessDays.Reached(At("9999-12-30T15:00"), 2m, HolidayCalendar.None));
        Assert.Equal(DateTime.MaxValue, BusinessDays.Reached(At("9999-12-30T15:00"), 10m, HolidayCalendar.None));
        Assert.Equal(DateTime.MaxValue, BusinessDays.Reached(At("9999-12-31T00:00"), 0m, newYearsEve));
        Assert.Equal(DateTime.MaxValue, BusinessDays.Reached(Friday, decimal.MaxValue, HolidayCalendar.None));
    }

    private static DateTime At(string moment) => DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
