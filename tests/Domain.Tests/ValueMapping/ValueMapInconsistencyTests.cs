using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.ValueMapping;

public class ValueMapInconsistencyTests
{
    private static readonly ValueMapLine Cfo = Some.Line(Some.Cfo());
    private static readonly ValueMapLine Operations = Some.Line(Some.Operations());
    private static readonly DealOption Ours = new(Some.Id(301), "Ours", OptionKind.Ours, DroppedOn: null);
    private static readonly DealOption InHouse = new(Some.Id(302), "In-house", OptionKind.InHouse, DroppedOn: null);

    [Fact]
    public void Of_SameMetricUpAndDown_NamesBothSides()
    {
        var found = Assert.Single(Of(Cfo, Operations with { Direction = ValueDirection.Increase }));

        Assert.Equal(ValueMapInconsistencyKind.OppositeDirections, found.Kind);
        Assert.Equal(FinancialMetric.OperatingCost, found.Metric);
        Assert.Equal(new[] { "Decrease: CFO", "Increase: Operations" }, Sides(found));
    }

    [Theory]
    [InlineData(ValueDirection.Keep, FinancialMetric.OperatingCost)]
    [InlineData(ValueDirection.Increase, FinancialMetric.Revenue)]
    public void Of_AnotherMetricOrKept_IsConsistent(ValueDirection direction, FinancialMetric metric) =>
        Assert.Empty(Of(Cfo, Operations with { Direction = direction, Metric = metric }));

    [Fact]
    public void Of_OtherMetricOfEach_IsNotTheSameMetric() => Assert.Empty(Of(
        Cfo with { Metric = FinancialMetric.Other },
        Operations with { Metric = FinancialMetric.Other, Direction = ValueDirection.Increase }));

    [Fact]
    public void Of_OnePersonWantsBoth_IsNoContradictionBetweenPeople() =>
        Assert.Empty(Of(Cfo, Some.Line(Some.Cfo(), " 2") with { Direction = ValueDirection.Increase }));

    [Fact]
    public void Of_PersonWhoLeft_ContradictsNobody() => Assert.Empty(ValueMapAnalysis.Of(
        new[] { Some.Cfo(), Some.Operations() with { LeftOn = Some.Now } },
        Some.Map(Cfo, Operations with { Direction = ValueDirection.Increase })).Inconsistencies);

    [Fact]
    public void Of_TargetsMoreThanAFifthApart_NamesTheLowestAndTheHighest()
    {
        var cio = Some.Line(Some.Cio()) with { Target = 90m };
        var found = Assert.Single(Of(Cfo with { Target = 100m }, Operations with { Target = 79m }, cio));

        Assert.Equal(ValueMapInconsistencyKind.TargetsApart, found.Kind);
        Assert.Equal(new[] { 79m, 100m }, found.Sides.Select(s => s.Amount!.Value));
        Assert.Equal(new[] { ": Operations", ": CFO" }, Sides(found));
        Assert.Empty(Of(Cfo with { Target = 100m }, Operations with { Target = 80m }));
    }

    [Fact]
    public void Of_TargetsInDifferentTimeFrames_AreNotCompared() => Assert.Empty(Of(
        Cfo with { Target = 120m, TimeBasis = TimeBasis.PerYear },
        Operations with { Target = 10m, TimeBasis = TimeBasis.PerMonth }));

    [Fact]
    public void Of_SameMeasureDefinedDifferently_NamesTheMeasureAndWho()
    {
        var found = Assert.Single(Of(
            Cfo with { MeasureDefinitionId = Some.Id(1) },
            Operations with { MeasureDefinitionId = Some.Id(2), SuccessMeasure = "returns per MONTH " }));

        Assert.Equal(ValueMapInconsistencyKind.MeasureDefinedDifferently, found.Kind);
        Assert.Equal("Returns per month", found.About);
        Assert.Equal(new[] { ": CFO", ": Operations" }, Sides(found));
    }

    [Fact]
    public void Of_SolutionsAmountToDifferentOptions_NamesTheOptions()
    {
        var found = Assert.Single(Of(Cfo with { OptionId = InHouse.Id }, Operations with { OptionId = Ours.Id }));

        Assert.Equal(ValueMapInconsistencyKind.DifferentOptions, found.Kind);
        Assert.Equal(new[] { "In-house: CFO", "Ours: Operations" }, Sides(found));
    }

    [Fact]
    public void Of_LinesClaimMoreThanTheInitiative_NamesClaimAndTarget()
    {
        var found = Assert.Single(Of(Claim(Cfo, 60m), Claim(Operations, 41m)));

        Assert.Equal(ValueMapInconsistencyKind.MoreThanTheInitiative, found.Kind);
        Assert.Equal(new[] { 100m, 101m }, found.Sides.Select(s => s.Amount!.Value));
        Assert.Equal(new[] { "CFO", "Operations" }, found.Sides[1].StakeholderNames);
        Assert.Empty(Of(Claim(Cfo, 60m), Claim(Operations, 40m)));
    }

    [Fact]
    public void Of_MoneyThatWouldBeAdded_NeedsOneCurrencyAndOneTimeFrame()
    {
        var euro = Cfo with { MoneyValue = 10m, CurrencyId = Some.Id(1), TimeBasis = TimeBasis.PerYear };
        var other = Operations with { MoneyValue = 10m, CurrencyId = Some.Id(1), TimeBasis = TimeBasis.PerYear };

        Assert.Empty(Of(euro, other));
        Assert.Equal(ValueMapInconsistencyKind.CurrenciesDiffer, Assert.Single(Of(euro, other with { CurrencyId = Some.Id(2) })).Kind);
        Assert.Equal(new[] { "OneOff: Operations", "PerYear: CFO" }, Sides(Assert.Single(Of(euro, other with { TimeBasis = TimeBasis.OneOff }))));
        Assert.Empty(Of(euro, other with { TimeBasis = TimeBasis.OneOff, Metric = FinancialMetric.Revenue }));
    }

    [Theory]
    [InlineData(DecisionAuthority.Recommends, Confirmation.Assumed, false)]
    [InlineData(DecisionAuthority.Approves, Confirmation.Assumed, true)]
    [InlineData(DecisionAuthority.Recommends, Confirmation.Confirmed, true)]
    public void Of_WeightOfAContradiction_IsADeciderOrAConfirmation(DecisionAuthority authority, Confirmation confirmation, bool hasWeight)
    {
        var person = Some.Stakeholder("Person", authority);
        var found = ValueMapAnalysis.Of(
            new[] { person, Some.Operations() },
            Some.Map(Some.Line(person) with { Confirmation = confirmation }, Operations with { Direction = ValueDirection.Increase })).Inconsistencies;

        Assert.Equal(hasWeight, Assert.Single(found).HasWeight);
    }

    private static ValueMapLine Claim(ValueMapLine line, decimal money) => line with { InitiativeId = Some.Id(601), MoneyValue = money };

    private static IEnumerable<string> Sides(ValueMapInconsistency found) => found.Sides.Select(s => s.Position + ": " + string.Join(',', s.StakeholderNames));

    private static IReadOnlyList<ValueMapInconsistency> Of(params ValueMapLine[] lines) => ValueMapAnalysis.Of(
        new[] { Some.Cfo(), Some.Cio(), Some.Operations() },
        Some.Map(lines),
        new AccountFacts { Initiatives = new[] { new StrategicInitiative { Id = Some.Id(601), Name = "One warehouse", TargetValue = 100m } } },
        new[] { Ours, InHouse }).Inconsistencies;
}
