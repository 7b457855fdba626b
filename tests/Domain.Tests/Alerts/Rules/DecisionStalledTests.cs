using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class DecisionStalledTests
{
    private static readonly DateTime Entered = Some.Now;

    [Theory]
    [InlineData(ProcessVariant.Transactional, 14)]
    [InlineData(ProcessVariant.LargeVolume, 30)]
    [InlineData(ProcessVariant.Complex, 60)]
    public void Evaluate_LimitOfTheVariant_RaisesExactlyThen(ProcessVariant variant, int days)
    {
        var deal = Deal(variant);

        Assert.Null(Judged.At(deal, Entered.AddDays(days).AddTicks(-1)).Of(RuleCodes.DecisionStalled));
        Assert.Equal(Severity.Warning, Judged.At(deal, Entered.AddDays(days)).Of(RuleCodes.DecisionStalled)!.Severity);
    }

    [Fact]
    public void Evaluate_BeforeTheLimit_IsDueWhenItIsReached() =>
        Assert.Equal(Entered.AddDays(14), Judged.At(Deal(ProcessVariant.Transactional), Entered.AddDays(1)).NextDue);

    [Fact]
    public void Evaluate_AtTwiceTheLimit_IsCriticalAndDueExactlyThen()
    {
        var deal = Deal(ProcessVariant.Transactional);

        Assert.Equal(Entered.AddDays(28), Judged.At(deal, Entered.AddDays(14)).NextDue);
        Assert.Equal(Severity.Warning, Judged.At(deal, Entered.AddDays(28).AddTicks(-1)).Of(RuleCodes.DecisionStalled)!.Severity);
        Assert.Equal(Severity.Critical, Judged.At(deal, Entered.AddDays(28)).Of(RuleCodes.DecisionStalled)!.Severity);
        Assert.Null(Judged.At(deal, Entered.AddDays(28)).NextDue);
    }

    [Theory]
    [InlineData(19, 14)]
    [InlineData(20, 23)]
    public void Evaluate_MedianOfWonDeals_CountsFromTwentyDealsInWholeDays(int sample, int days)
    {
        var deal = Deal(ProcessVariant.Transactional) with { AwarenessBenchmark = new AwarenessBenchmark(15m, sample) };

        Assert.Null(Judged.At(deal, Entered.AddDays(days).AddTicks(-1)).Of(RuleCodes.DecisionStalled));
        Assert.NotNull(Judged.At(deal, Entered.AddDays(days)).Of(RuleCodes.DecisionStalled));
    }

    [Theory]
    [InlineData(ChangeDecision.Yes)]
    [InlineData(ChangeDecision.NotNow)]
    [InlineData(ChangeDecision.No)]
    public void Evaluate_AnyDecision_Resolves(ChangeDecision decision)
    {
        var book = new AlertBook();
        var deal = Deal(ProcessVariant.Transactional);
        book.Evaluate(deal, Entered.AddDays(20));

        var plan = book.Evaluate(deal with { Change = deal.Change with { Decision = decision } }, Entered.AddDays(20));

        Assert.Single(plan.Resolve);
    }

    [Fact]
    public void Evaluate_BlockerHypothesesAndSilentDeciders_AreFacts()
    {
        var deal = Deal(ProcessVariant.Transactional) with
        {
            UntestedHypotheses = 2,
            Activities = new[] { Some.Met(Entered.AddDays(-30), Some.Cfo()) },
        };

        var finding = Judged.At(deal with { Change = deal.Change with { Blocker = ChangeBlocker.Fear } }, Entered.AddDays(20)).Of(RuleCodes.DecisionStalled)!;

        Assert.Equal(
            FactSet.Of(
                Fact.Moment("since", Entered),
                Fact.Number("limitDays", 14m),
                Fact.Text("blocker", "Fear"),
                Fact.Number("untestedHypotheses", 2m),
                Fact.Ordered("silentDeciders", new[] { "CIO" })),
            finding.Facts);
    }

    [Fact]
    public void Evaluate_DeciderFallsSilentLater_IsDueThen()
    {
        var deal = Deal(ProcessVariant.Transactional) with
        {
            Activities = new[] { Some.Met(Entered.AddDays(-40), Some.Cfo()), Some.MailFrom(Some.Cio(), Entered) },
        };

        Assert.Equal(Entered.AddDays(20), Judged.At(deal, Entered.AddDays(15)).NextDue);
    }

    [Fact]
    public void Evaluate_ActivitiesAndHypothesesNotRead_SaysNothingAboutThem()
    {
        var facts = Judged.At(Deal(ProcessVariant.Transactional), Entered.AddDays(20)).Of(RuleCodes.DecisionStalled)!.Facts;

        Assert.Equal(new[] { "limitDays", "since" }, facts.All.Select(f => f.Name));
    }

    [Fact]
    public void Evaluate_LittleKnown_AsksInsteadOfWarning()
    {
        var deal = Deal(ProcessVariant.Transactional) with
        {
            Change = new ChangeFacts { InterestLevel = InterestLevel.IndividualPain },
            Stakeholders = new[] { Some.Operations() },
        };

        var finding = Judged.At(deal, Entered.AddDays(28)).Of(RuleCodes.DecisionStalled)!;

        Assert.True(finding.IsQuestion);
        Assert.Equal(0.25m, finding.Confidence);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void Evaluate_HalfKnown_StillWarns()
    {
        var deal = Deal(ProcessVariant.Transactional) with { Change = new ChangeFacts { InterestLevel = InterestLevel.IndividualPain } };

        Assert.False(Judged.At(deal, Entered.AddDays(14)).Of(RuleCodes.DecisionStalled)!.IsQuestion);
    }

    [Fact]
    public void Evaluate_InBuying_IsQuiet() =>
        Assert.Null(Judged.At(
            Deal(ProcessVariant.Transactional) with { Journey = new JourneyPosition(JourneyPhase.Buying, "Propose", Entered, Entered) },
            Entered.AddDays(90)).Of(RuleCodes.DecisionStalled));

    private static DealFacts Deal(ProcessVariant variant) => Some.AwarenessDeal() with
    {
        Variant = variant,
        Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Entered, Entered),
    };
}
