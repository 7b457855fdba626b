using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class IndividualInterestOnlyTests
{
    private static readonly StageMapping Qualify = Some.Settings().Mappings[0];
    private static readonly StageMapping Develop = Some.Settings().Mappings[1];

    [Theory]
    [InlineData(InterestLevel.IndividualInterest)]
    [InlineData(InterestLevel.IndividualPain)]
    public void Evaluate_OnePersonsInterestPastTheFirstStage_NamesLevelStageAndReach(InterestLevel level)
    {
        var finding = Judge(Deal(level, Develop)).Of(RuleCodes.IndividualInterestOnly)!;

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            FactSet.Of(Fact.Text("interestLevel", level.ToString()), Fact.Text("stage", "Develop"), Fact.Number("functions", 3m)),
            finding.Facts);
    }

    [Fact]
    public void Evaluate_InTheFirstStage_IsQuiet() =>
        Assert.Null(Judge(Deal(InterestLevel.IndividualPain, Qualify)).Of(RuleCodes.IndividualInterestOnly));

    [Fact]
    public void Evaluate_FirstStageOfAProcessThatBeginsLater_IsQuiet()
    {
        var ownFirst = Some.Mapping(790, StageCategory.Develop, JourneyPhase.Awareness, 25) with { ProcessId = Some.Id(77) };

        Assert.Null(Judge(Deal(InterestLevel.IndividualPain, ownFirst)).Of(RuleCodes.IndividualInterestOnly));
    }

    [Theory]
    [InlineData(InterestLevel.OrganizationalPain)]
    [InlineData(null)]
    public void Evaluate_OrganisationsInterestOrUnknown_IsQuiet(InterestLevel? level) =>
        Assert.Null(Judge(Deal(level, Develop)).Of(RuleCodes.IndividualInterestOnly));

    [Fact]
    public void Evaluate_OnlyTheLevelKnown_Asks()
    {
        var deal = Deal(InterestLevel.IndividualInterest, Develop) with { Change = new ChangeFacts { InterestLevel = InterestLevel.IndividualInterest } };

        Assert.True(Judge(deal).Of(RuleCodes.IndividualInterestOnly)!.IsQuestion);
    }

    private static Evaluation Judge(DealFacts deal) => Judged.Alone(RuleCodes.IndividualInterestOnly, deal, Some.Now);

    private static DealFacts Deal(InterestLevel? level, StageMapping stage) => Some.AwarenessDeal() with
    {
        Change = Some.DecidedChange() with { InterestLevel = level },
        Stage = stage,
    };
}
