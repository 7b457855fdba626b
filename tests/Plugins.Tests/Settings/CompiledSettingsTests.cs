using BuyingDynamics.DataAccess.Schema;
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

        Assert.StartsWith("The setting \"Pilot, bd_phase\" is empty.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(9, Refusal.NumberOf(fault));
    }

    [Fact]
    public void Mapping_OfNoStage_IsRefused()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(InstalledProduct.Row(
            StageMappingTable.Table, (StageMappingTable.Name, "Pilot"), (StageMappingTable.Phase, new OptionSetValue((int)Domain.Journey.JourneyPhase.Buying)))));

        Assert.StartsWith("The setting \"Pilot, bd_stagename\" is empty.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Milestone_WithoutPhase_IsRefused()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(InstalledProduct.Row(
            MilestoneTable.Table, (MilestoneTable.Code, "pilot"), (MilestoneTable.Name, "Pilot done"))));

        Assert.StartsWith("The setting \"Pilot done, bd_phase\" is empty.", sentence, StringComparison.Ordinal);
    }

    private static Entity Rule(string code, string thresholds) => InstalledProduct.Row(
        AlertRuleTable.Table, (AlertRuleTable.Code, code), (AlertRuleTable.IsEnabled, true), (AlertRuleTable.Thresholds, thresholds));
}
