using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class StageUnmappedTests
{
    private static readonly StageReference Pilot = new(Some.Id(31), Some.Id(32), "Pilot", Category: null);

    [Fact]
    public void Evaluate_ManyDealsMeetOneStage_IsOneFindingForAdministrators()
    {
        var met = Enumerable.Repeat(new MetStage(Pilot, ProcessVariant.Complex), 312);

        var finding = Assert.Single(Evaluate(met, Some.Settings()).Findings);

        Assert.Equal(StageUnmapped.SettingsUnit, finding.RecordId);
        Assert.Equal(AlertSurface.Review, finding.Surface);
        Assert.Equal(AlertAudience.Administrator, finding.Audience);
        Assert.Equal(new TextFact("Pilot"), finding.Facts.Find("stageName"));
    }

    [Fact]
    public void Evaluate_TwoStages_AreTwoFindings() =>
        Assert.Equal(2, Evaluate(new[] { Met(Pilot), Met(Pilot with { StageId = Some.Id(33), Name = "Trial" }) }, Some.Settings()).Findings.Count);

    [Fact]
    public void Evaluate_MappedStage_IsQuiet() =>
        Assert.Empty(Evaluate(new[] { Met(StageReference.FromStepName("3-Propose")!) }, Some.Settings()).Findings);

    [Fact]
    public void Evaluate_ModeOff_IsQuiet() => Assert.Empty(Evaluate(new[] { Met(Pilot) }, Some.Settings(EnforcementMode.Off)).Findings);

    [Fact]
    public void Evaluate_RuleSwitchedOff_IsQuiet()
    {
        var off = RuleCatalogue.Find(RuleCodes.StageUnmapped)!.Shipped with { IsEnabled = false };

        Assert.Empty(Evaluate(new[] { Met(Pilot) }, Some.Settings() with { Rules = new RuleSet(new[] { off }) }).Findings);
    }

    [Fact]
    public void Evaluate_NextDealInTheSameStage_WritesNothing()
    {
        var stored = Stored(Pilot);

        var plan = Reconciliation.Plan(StageUnmapped.Evaluate(new[] { Met(Pilot) }, stored, Some.Settings(), Some.Now), stored, Some.Now);

        Assert.True(plan.IsEmpty);
    }

    [Fact]
    public void Evaluate_StageMappedMeanwhile_Resolves()
    {
        var stored = Stored(Pilot);
        var settings = Some.Settings();
        var mapped = settings with
        {
            Mappings = settings.Mappings.Append(Some.Mapping(790, category: null, JourneyPhase.Buying, 35) with { StageName = "Pilot" }).ToArray(),
        };

        var plan = Reconciliation.Plan(StageUnmapped.Evaluate(Array.Empty<MetStage>(), stored, mapped, Some.Now), stored, Some.Now);

        Assert.Equal(ResolutionCause.ConditionEnded, Assert.Single(plan.Resolve).Cause);
    }

    [Fact]
    public void Evaluate_AnotherStageIsMapped_KeepsTheOneStored()
    {
        var stored = Stored(Pilot with { StageId = null, ProcessId = null, Category = StageCategory.Develop, Name = "Pilot / Test" });
        var withoutDevelop = Some.Settings() with { Mappings = Array.Empty<StageMapping>() };

        Assert.True(Reconciliation.Plan(StageUnmapped.Evaluate(Array.Empty<MetStage>(), stored, withoutDevelop, Some.Now), stored, Some.Now).IsEmpty);
        Assert.Single(Reconciliation.Plan(StageUnmapped.Evaluate(Array.Empty<MetStage>(), stored, Some.Settings(), Some.Now), stored, Some.Now).Resolve);
    }

    private static MetStage Met(StageReference stage) => new(stage, ProcessVariant.Complex);

    private static Evaluation Evaluate(IEnumerable<MetStage> met, ProductSettings settings) =>
        StageUnmapped.Evaluate(met, Array.Empty<StoredAlert>(), settings, Some.Now);

    private static StoredAlert[] Stored(StageReference stage)
    {
        var unmapped = Some.Settings() with { Mappings = Array.Empty<StageMapping>() };
        return Evaluate(new[] { Met(stage) }, unmapped).Findings.Select(f => AlertBook.Stored(Some.Id(1), f)).ToArray();
    }
}
