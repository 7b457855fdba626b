using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class RuleCatalogueTests
{
    [Fact]
    public void All_CodesAndOptionValues_AreUnique()
    {
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(RuleCatalogue.All.Count, RuleCatalogue.All.Select(r => r.OptionValue).Distinct().Count());
    }

    [Fact]
    public void All_Parents_AreRulesOfTheCatalogue() =>
        Assert.All(RuleCatalogue.All.SelectMany(r => r.Shipped.Parents), code => Assert.NotNull(RuleCatalogue.Find(code)));

    [Fact]
    public void All_RuleClasses_HaveARow()
    {
        var written = typeof(IDealRule).Assembly.GetTypes().Where(t => t.IsClass && typeof(IDealRule).IsAssignableFrom(t)).Select(t => t.Name);

        Assert.Equal(written.Order(StringComparer.Ordinal), RuleCatalogue.All.Select(r => r.Rule?.GetType().Name).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(RuleCodes.Start, Severity.Info, 0)]
    [InlineData(RuleCodes.GateOpen, Severity.Critical, 0)]
    [InlineData(RuleCodes.ViewsDiverge, Severity.Warning, 7)]
    [InlineData(RuleCodes.DecisionStalled, Severity.Warning, 0)]
    [InlineData(RuleCodes.ValueMapMissing, Severity.Critical, 3)]
    [InlineData(RuleCodes.ValueMapIncomplete, Severity.Warning, 7)]
    public void Shipped_CardRules_HaveTheSeverityAndGraceOfTheSpecification(string code, Severity severity, int grace)
    {
        var shipped = RuleCatalogue.Find(code)!.Shipped;

        Assert.True(shipped.IsEnabled);
        Assert.Equal(AlertSurface.Card, shipped.Surface);
        Assert.Equal(severity, shipped.Severity);
        Assert.Equal(grace, shipped.GraceDays);
    }

    [Fact]
    public void Shipped_StageUnmapped_IsForAdministratorsToReview()
    {
        var shipped = RuleCatalogue.Find(RuleCodes.StageUnmapped)!.Shipped;

        Assert.Equal(AlertSurface.Review, shipped.Surface);
        Assert.Equal(AlertAudience.Administrator, shipped.Audience);
    }

    [Fact]
    public void Find_UnknownCode_IsNull() => Assert.Null(RuleCatalogue.Find("change.unknown"));
}
