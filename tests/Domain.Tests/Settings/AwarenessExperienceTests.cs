using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Settings;

public class AwarenessExperienceTests
{
    private static readonly Guid North = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid South = Guid.Parse("00000000-0000-0000-0000-000000000002");

    [Theory]
    [InlineData("12", 12)]
    [InlineData("30,10,20", 20)]
    [InlineData("30,10,20,25", 22.5)]
    public void Experience_OfDeals_IsTheirMedian(string days, double median) =>
        Assert.Equal((decimal)median, Assert.Single(AwarenessExperience.Of(days.Split(',').Select(d => Deal(int.Parse(d, System.Globalization.CultureInfo.InvariantCulture))))).Benchmark.MedianDays);

    [Fact]
    public void Experience_OfTwoVariantsAndUnits_IsKeptApart()
    {
        var settings = new ProductSettings
        {
            Version = "1",
            Awareness = AwarenessExperience.Of([Deal(10), Deal(20, unit: South), Deal(40, ProcessVariant.Transactional), Deal(12)]),
        };

        Assert.Equal(new AwarenessBenchmark(11m, 2), settings.AwarenessOf(ProcessVariant.Complex, North));
        Assert.Equal(new AwarenessBenchmark(20m, 1), settings.AwarenessOf(ProcessVariant.Complex, South));
        Assert.Equal(new AwarenessBenchmark(40m, 1), settings.AwarenessOf(ProcessVariant.Transactional, North));
        Assert.Null(settings.AwarenessOf(ProcessVariant.LargeVolume, North));
        Assert.Null(settings.AwarenessOf(ProcessVariant.Complex, businessUnitId: null));
    }

    private static WonDealInAwareness Deal(int days, ProcessVariant variant = ProcessVariant.Complex, Guid? unit = null) => new(variant, unit ?? North, days);
}
