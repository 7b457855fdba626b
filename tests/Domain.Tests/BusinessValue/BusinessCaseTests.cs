using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.BusinessValue;

public class BusinessCaseTests
{
    private static readonly CaseTerms AtEight = new(HurdleRate: 8m, HorizonYears: 3);

    [Fact]
    public void Of_Nordhafen_GivesTheFiguresOfTheStory()
    {
        var result = BusinessCase.Of(Nordhafen(), AtEight);

        Assert.Equal(250_045m, Math.Round(result.NetPresentValue!.Value));
        Assert.Equal(34.6m, result.SavingsShare);
        Assert.Equal(IrrOutcome.Single, result.IrrOutcome);
        Assert.Equal(38.71m, result.InternalRateOfReturn);
        Assert.Equal(85.7m, result.ReturnOnInvestment);
        Assert.Equal(20, result.PaybackMonths);
    }

    [Fact]
    public void Of_ConfirmedAndOurLines_CountAloneInHeadlineAndShares()
    {
        var flows = Nordhafen().Select(f => f.Kind == CashFlowKind.Saving ? f with { IsConfirmed = true, Source = ValueSource.Ours } : f);

        var result = BusinessCase.Of(flows, AtEight);

        Assert.Equal(270_000m, result.HeadlineValue);
        Assert.Equal(34.6m, result.ConfirmedShare);
        Assert.Equal(34.6m, result.OurShare);
        Assert.Equal(0m, BusinessCase.Of(Nordhafen(), AtEight).HeadlineValue);
    }

    [Fact]
    public void Of_HurdleRateUnknown_LeavesThePresentValueOpen()
    {
        Assert.Null(BusinessCase.Of(Nordhafen(), CaseTerms.Unknown).NetPresentValue);
        Assert.NotNull(BusinessCase.Of(Nordhafen(), CaseTerms.Unknown).InternalRateOfReturn);
    }

    [Fact]
    public void Of_YearsAfterTheHorizon_DoNotCount() =>
        Assert.Equal(BusinessCase.Of(Nordhafen(), AtEight).NetPresentValue, BusinessCase.Of(Nordhafen().Append(Flow(4, CashFlowKind.Benefit, 1_000_000m)), AtEight).NetPresentValue);

    [Fact]
    public void Of_NoFlows_GivesNothingAndNoFigureOfItsOwn()
    {
        var result = BusinessCase.Of(Array.Empty<CashFlow>(), AtEight);

        Assert.Equal(0m, result.NetPresentValue);
        Assert.Null(result.SavingsShare);
        Assert.Null(result.ReturnOnInvestment);
        Assert.Equal(IrrOutcome.NoSolution, result.IrrOutcome);
    }

    [Theory]
    [InlineData(-1, 100)]
    [InlineData(1, -100)]
    [InlineData(16, 100)]
    public void Of_YearOrAmountThatCannotBe_IsRefused(int year, int amount) =>
        Assert.Throws<ArgumentException>(() => BusinessCase.Of(new[] { Flow(year, CashFlowKind.Cost, amount) }, AtEight));

    [Fact]
    public void Of_HurdleRateBeyondOneHundred_IsRefused() =>
        Assert.Throws<ArgumentException>(() => BusinessCase.Of(Nordhafen(), new CaseTerms(101m, HorizonYears: null)));

    [Theory]
    [InlineData(new[] { -120, 60, 60, 60 }, 24)]
    [InlineData(new[] { -120, 61, 60, 60 }, 24)]
    [InlineData(new[] { -120, 120 }, 12)]
    [InlineData(new[] { -120, 240 }, 6)]
    [InlineData(new[] { 0, -120, 240 }, 18)]
    [InlineData(new[] { 50, 50 }, 0)]
    [InlineData(new[] { -120, 60 }, null)]
    [InlineData(new[] { -120, 240, -240, 480 }, 27)]
    public void Payback_Months_IsWhenTheOutlayIsBackForGood(int[] nets, int? months) =>
        Assert.Equal(months, Payback.Months(nets.Select(n => (decimal)n).ToArray()));

    [Fact]
    public void Of_OneGainMore_NeverLowersValueRateOrReturnAndNeverDelaysPayback()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var flows = RandomFlows(random);
            var before = BusinessCase.Of(flows, AtEight with { HorizonYears = null });
            var after = BusinessCase.Of(flows.Append(Flow(random.Next(1, 6), CashFlowKind.Benefit, random.Next(1, 5000))), AtEight with { HorizonYears = null });

            Assert.True(after.NetPresentValue >= before.NetPresentValue, $"Seed {seed}: the present value fell.");
            Assert.True(after.InternalRateOfReturn >= before.InternalRateOfReturn || before.InternalRateOfReturn is null, $"Seed {seed}: the rate fell.");
            Assert.True(after.ReturnOnInvestment >= before.ReturnOnInvestment, $"Seed {seed}: the return fell.");
            Assert.True(before.PaybackMonths is null || after.PaybackMonths <= before.PaybackMonths, $"Seed {seed}: the payback came later.");
        }
    }

    [Fact]
    public void Of_HigherHurdle_NeverRaisesThePresentValueOfAnOutlayFirst()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var flows = RandomFlows(new Random(seed));
            var values = new[] { 0m, 3m, 8m, 25m, 100m }.Select(rate => BusinessCase.Of(flows, new CaseTerms(rate, HorizonYears: null)).NetPresentValue!.Value).ToList();

            Assert.True(values.SequenceEqual(values.OrderByDescending(v => v)), $"Seed {seed}: a higher rate raised the present value.");
        }
    }

    private static IEnumerable<CashFlow> Nordhafen() =>
        Enumerable.Range(1, 3)
            .SelectMany(year => new[] { Flow(year, CashFlowKind.Saving, 90_000m), Flow(year, CashFlowKind.Benefit, 170_000m) })
            .Prepend(Flow(0, CashFlowKind.Cost, 420_000m));

    private static List<CashFlow> RandomFlows(Random random) =>
        Enumerable.Range(1, 5).Select(year => Flow(year, CashFlowKind.Benefit, random.Next(0, 5000))).Prepend(Flow(0, CashFlowKind.Cost, random.Next(1, 9000))).ToList();

    private static CashFlow Flow(int year, CashFlowKind kind, decimal amount) => new() { Id = Guid.NewGuid(), Year = year, Kind = kind, Amount = amount };
}
