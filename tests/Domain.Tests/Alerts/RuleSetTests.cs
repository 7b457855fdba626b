using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class RuleSetTests
{
    private static readonly RuleDefinition Diverge = RuleCatalogue.Find(RuleCodes.ViewsDiverge)!;

    [Fact]
    public void For_NoRow_IsAsShipped() => Assert.Same(Diverge.Shipped, RuleSet.Shipped.For(Diverge));

    [Fact]
    public void For_RowWithOneThreshold_KeepsTheOthersAsShipped()
    {
        var row = Diverge.Shipped with { Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal) { [ViewsDiverge.KnownStances] = 5m } };

        var inForce = new RuleSet(new[] { row }).For(Diverge);

        Assert.Equal(5m, inForce.Threshold(ViewsDiverge.KnownStances));
        Assert.Equal(60m, inForce.Threshold(ViewsDiverge.WeightedYesPercent));
    }

    [Fact]
    public void Create_TwoRowsOfOneRule_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RuleSet(new[] { Diverge.Shipped, Diverge.Shipped }));

    [Fact]
    public void Threshold_UnknownName_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Diverge.Shipped.Threshold("nothing"));

    [Theory]
    [InlineData(JourneyPhase.Awareness, true)]
    [InlineData(JourneyPhase.ImplementationAdoption, false)]
    [InlineData(null, false)]
    public void Covers_PhasesNamed_OnlyThose(JourneyPhase? phase, bool covers) =>
        Assert.Equal(covers, Diverge.Shipped.Covers(phase, ProcessVariant.Complex));

    [Fact]
    public void Covers_VariantNotNamed_IsNot() =>
        Assert.False((Diverge.Shipped with { Variants = new[] { ProcessVariant.Complex } }).Covers(JourneyPhase.Buying, ProcessVariant.Transactional));
}
