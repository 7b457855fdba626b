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
    [InlineData("""{"unknownThreshold":3}""")]
    [InlineData("""{"knownStances":-3}""")]
    public void Rule_WithThresholdsThatMeanNothing_IsRefusedAndNothingIsWritten(string thresholds)
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Administrator.Create(Rule("change.views-diverge", thresholds)));

        Assert.StartsWith("The setting \"change.views-diverge, bd_thresholds\" holds", sentence, StringComparison.Ordinal);
        Assert.Empty(product.Rows(AlertRuleTable.Table, AlertRuleTable.Code, "change.views-diverge"));
    }

    private static Entity Rule(string code, string thresholds) => InstalledProduct.Row(
        AlertRuleTable.Table, (AlertRuleTable.Code, code), (AlertRuleTable.IsEnabled, true), (AlertRuleTable.Thresholds, thresholds));
}
