using BuyingDynamics.Domain.BusinessValue;

namespace BuyingDynamics.Domain.Tests.BusinessValue;

public class InternalRateTests
{
    [Theory]
    [InlineData(new[] { -1000, 1100 }, 0.10)]
    [InlineData(new[] { -1000, 500 }, -0.5)]
    [InlineData(new[] { 0, -1000, 0, 1440 }, 0.2)]
    [InlineData(new[] { -1000, 2200, -1210 }, 0.1)]
    [InlineData(new[] { -1, 500 }, 499.0)]
    public void Of_FlowsThatCancelOutAtOneRate_GivesIt(int[] nets, double rate)
    {
        var found = InternalRate.Of(Decimals(nets));

        Assert.Equal(IrrOutcome.Single, found.Outcome);
        Assert.Equal((decimal)rate, Math.Round(found.Rate!.Value, 9));
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0, 0 })]
    [InlineData(new[] { 100, 200 })]
    [InlineData(new[] { -100, -200 })]
    [InlineData(new[] { 100, -200, 150 })]
    public void Of_FlowsThatNeverCancelOut_SaysSo(int[] nets) =>
        Assert.Equal(new InternalRate(IrrOutcome.NoSolution, Rate: null), InternalRate.Of(Decimals(nets)));

    // -1000, 2500, -1540 cancels out at 10% and at 40%.
    [Theory]
    [InlineData(new[] { -1000, 2500, -1540 })]
    [InlineData(new[] { -10000, 36000, -43100, 17160 })]
    public void Of_FlowsThatCancelOutAtSeveralRates_NamesNone(int[] nets) =>
        Assert.Equal(new InternalRate(IrrOutcome.SeveralSolutions, Rate: null), InternalRate.Of(Decimals(nets)));

    [Fact]
    public void Of_AnySingleRate_MakesThePresentValueZero()
    {
        var single = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var nets = Enumerable.Range(0, random.Next(2, 17)).Select(_ => (decimal)random.Next(-1_000_000, 1_000_000)).ToArray();
            if (InternalRate.Of(nets).Rate is { } rate)
            {
                single++;
                var scale = nets.Select((n, year) => Math.Abs((double)n) * Math.Pow(1 + (double)rate, -year)).Sum();

                Assert.True(Math.Abs((double)PresentValue.Of(nets, rate)) < 1e-9 * scale, $"Seed {seed}: the present value at {rate} is not zero.");
            }
        }

        Assert.True(single > 200, $"Only {single} of 500 had a single rate.");
    }

    [Fact]
    public void Of_OutlayFirstAndGainsAfter_HasAtMostOneRate()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var nets = Enumerable.Range(0, 15).Select(_ => (decimal)random.Next(0, 1000)).Prepend(-(decimal)random.Next(1, 5000)).ToArray();

            Assert.NotEqual(IrrOutcome.SeveralSolutions, InternalRate.Of(nets).Outcome);
        }
    }

    [Fact]
    public void Of_MoreThanSixteenYears_IsRefused() => Assert.Throws<ArgumentException>(() => InternalRate.Of(new decimal[17]));

    private static decimal[] Decimals(int[] nets) => nets.Select(n => (decimal)n).ToArray();
}
