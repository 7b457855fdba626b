using BuyingDynamics.Domain.BusinessValue;

namespace BuyingDynamics.Domain.Tests.BusinessValue;

public class CaseBoundsTests
{
    [Theory]
    [InlineData(420_000, 260_000, null)]
    [InlineData(0.01, 10_000_001, CaseFigure.ReturnOnInvestment)]
    [InlineData(0.01, 10_000_000, null)]
    public void Exceeded_ACostNextToNothing_IsTheReturn(double cost, double gain, CaseFigure? expected)
    {
        var flows = new[] { Flow(CashFlowKind.Cost, (decimal)cost), Flow(CashFlowKind.Benefit, (decimal)gain) };

        Assert.Equal(expected, CaseBounds.Exceeded(BusinessCase.Of(flows, CaseTerms.Unknown)));
    }

    [Fact]
    public void Exceeded_SeveralAmountsThatAColumnJustHolds_IsTheirSum()
    {
        var flows = new[] { Flow(CashFlowKind.Benefit, CaseBounds.MostMoney), Flow(CashFlowKind.Benefit, CaseBounds.MostMoney) };

        Assert.Equal(CaseFigure.NetPresentValue, CaseBounds.Exceeded(BusinessCase.Of(flows, new CaseTerms(HurdleRate: 0m, HorizonYears: null))));
        Assert.Equal(
            CaseFigure.HeadlineValue,
            CaseBounds.Exceeded(BusinessCase.Of(flows.Select(f => f with { IsConfirmed = true }), CaseTerms.Unknown)));
    }

    private static CashFlow Flow(CashFlowKind kind, decimal amount) => new() { Id = Some.Id(1), Year = 1, Kind = kind, Amount = amount };
}
