using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class CostSavingsOnlyTests
{
    private static readonly ValueMapLine Saving = Some.Line(Some.Cfo()) with { Nature = ValueNature.Does, MoneyValue = 90_000m };
    private static readonly ValueMapLine Meaning = Some.Line(Some.Operations()) with { Nature = ValueNature.Means };

    [Fact]
    public void Judge_SavingNamesTheMeansLineItServes_IsQuiet()
    {
        Assert.Equal(FactSet.Of(Fact.Number("savingsLines", 1m)), Assert.Single(Judge(Saving, Meaning).Observations).Facts);
        Assert.Empty(Judge(Saving with { MeansForId = Meaning.Id }, Meaning).Observations);
    }

    [Fact]
    public void Judge_NoLineWithMetricOrInitiative_IsSeenWithoutMoney()
    {
        var vague = Meaning with { Metric = null };

        Assert.Equal(FactSet.Of(Fact.Number("linesWithoutMetric", 1m)), Assert.Single(Judge(vague).Observations).Facts);
        Assert.Empty(Judge(vague with { InitiativeId = Some.Id(1) }).Observations);
    }

    [Fact]
    public void Judge_MeaningOnlyForSomeoneWhoLeft_DoesNotCount()
    {
        var gone = Some.Operations() with { LeftOn = Some.Now };
        var verdict = Judged.Alone(new CostSavingsOnly(), RuleCodes.CostSavingsOnly, Some.BuyingDeal() with
        {
            Stakeholders = new[] { Some.Cfo(), gone },
            ValueMap = Some.Map(Saving with { MeansForId = Meaning.Id }, Meaning),
        });

        Assert.Single(verdict.Observations);
    }

    private static RuleVerdict Judge(params ValueMapLine[] lines) =>
        Judged.Alone(new CostSavingsOnly(), RuleCodes.CostSavingsOnly, Some.BuyingDeal() with { ValueMap = Some.Map(lines) });
}
