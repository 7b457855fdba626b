using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Settings;

public class CompiledSettingsTests
{
    [Fact]
    public void SettingsRows_AsTheyChange_KeepOneCompiledRowWithAnotherVersion()
    {
        using var product = new InstalledProduct();
        var before = Assert.Single(product.Rows(CompiledSettingsTable.Table, CompiledSettingsTable.Name, SettingNames.CompiledRow));

        product.Administrator.Create(Rule("change.views-diverge", """{"knownStances":2}"""));

        var after = Assert.Single(product.Rows(CompiledSettingsTable.Table, CompiledSettingsTable.Name, SettingNames.CompiledRow));
        Assert.NotEqual(before[CompiledSettingsTable.Version], after[CompiledSettingsTable.Version]);
        Assert.Contains("\"knownStances\":2", (string)after[CompiledSettingsTable.Json], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"unknownThreshold":3}""")]
    [InlineData("""{"knownStances":-3}""")]
    public void Rule_WithThresholdsThatMeanNothing_IsRefusedAndNothingIsWritten(string thresholds)
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(Rule("change.views-diverge", thresholds)));

        Assert.StartsWith("Rule \"change.views-diverge\", field \"Thresholds\": ", sentence, StringComparison.Ordinal);
        Assert.Empty(product.Rows(AlertRuleTable.Table, AlertRuleTable.Code, "change.views-diverge"));
    }

    [Fact]
    public void Rule_WithACodeThatNoRuleHas_IsRefused()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(Rule("change.views-divurge", "{}")));

        Assert.StartsWith("The rule code \"change.views-divurge\" is none of this version.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_WithoutPhase_IsRefusedNamingTheColumn()
    {
        using var product = new InstalledProduct();

        var fault = Refusal.FaultOf(() => product.Administrator.Create(InstalledProduct.Row(
            StageMappingTable.Table, (StageMappingTable.Name, "Pilot"), (StageMappingTable.StageName, "Pilot"))));

        Assert.StartsWith("The setting \"Pilot, Journey phase\" is empty.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(9, Refusal.NumberOf(fault));
    }

    [Fact]
    public void Mapping_OfNoStage_IsRefused()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(InstalledProduct.Row(
            StageMappingTable.Table, (StageMappingTable.Name, "Pilot"), (StageMappingTable.Phase, new OptionSetValue((int)JourneyPhase.Buying)))));

        Assert.StartsWith("The setting \"Pilot, Stage name\" is empty.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Milestone_WithoutPhase_IsRefused()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(InstalledProduct.Row(
            MilestoneTable.Table, (MilestoneTable.Code, "pilot"), (MilestoneTable.Name, "Pilot done"))));

        Assert.StartsWith("The setting \"Pilot done, Journey phase\" is empty.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void MilestoneAndMapping_StoredWronglyBeforeTheCheck_StayAsInForceAndAreEachCorrectedAlone()
    {
        using var product = new InstalledProduct();
        var mapping = product.Rows(StageMappingTable.Table, StageMappingTable.Name, "Propose")[0];
        var milestone = product.Rows(MilestoneTable.Table, MilestoneTable.IsMandatory, true)[0];
        var inForce = SettingsReader.Read(product.System);
        product.WithoutSteps(
            () =>
            {
                product.Administrator.Update(new Entity(StageMappingTable.Table, mapping.Id) { [StageMappingTable.Phase] = null });
                product.Administrator.Update(new Entity(MilestoneTable.Table, milestone.Id) { [MilestoneTable.Phase] = null });
                product.Administrator.Create(InstalledProduct.Row(MilestoneTable.Table, (MilestoneTable.Code, "pilot"), (MilestoneTable.Name, "Pilot done")));
            },
            "bd140001-0000-4000-8000-000000000002",
            "bd140002-0000-4000-8000-000000000001",
            "bd140002-0000-4000-8000-000000000002");

        product.Administrator.Create(Rule("change.views-diverge", """{"knownStances":2}"""));
        var after = SettingsReader.Read(product.System);
        Assert.Equal(inForce.Mappings, after.Mappings);
        Assert.Equal(inForce.Milestones, after.Milestones);
        Assert.StartsWith(
            "The setting \"" + mapping[StageMappingTable.Name] + ", Journey phase\" is empty.",
            Refusal.Of(() => product.Administrator.Update(new Entity(StageMappingTable.Table, mapping.Id) { [StageMappingTable.ExpectedDays] = 12 })),
            StringComparison.Ordinal);

        product.Administrator.Update(new Entity(MilestoneTable.Table, milestone.Id) { [StandardColumns.RecordState] = new OptionSetValue(1) });
        product.Administrator.Update(new Entity(StageMappingTable.Table, mapping.Id) { [StageMappingTable.Phase] = new OptionSetValue((int)JourneyPhase.Buying) });

        var corrected = SettingsReader.Read(product.System);
        Assert.Equal(JourneyPhase.Buying, corrected.Mappings.Single(m => m.Id == mapping.Id).Phase);
        Assert.Equal(inForce.Milestones.Where(m => m.Id != milestone.Id), corrected.Milestones);
    }

    [Fact]
    public void Mapping_WithAnIdThatIsNone_IsRefusedByItsLabel()
    {
        using var product = new InstalledProduct();
        var mapping = InstalledProduct.Row(
            StageMappingTable.Table,
            (StageMappingTable.Name, "Pilot"),
            (StageMappingTable.Phase, new OptionSetValue((int)JourneyPhase.Buying)),
            (StageMappingTable.StageId, "Propose"));

        Assert.Equal(
            "The setting \"Pilot, Stage id\" holds \"Propose\", which means nothing there. Enter the id as the process or the stage has it, or clear the field.",
            Refusal.Of(() => product.Administrator.Create(mapping)));
    }

    private static Entity Rule(string code, string thresholds) => InstalledProduct.Row(
        AlertRuleTable.Table, (AlertRuleTable.Code, code), (AlertRuleTable.IsEnabled, true), (AlertRuleTable.Thresholds, thresholds));
}
