using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Settings;

public class EnvironmentVariableTests
{
    [Theory]
    [InlineData(SettingNames.EnforcementModeVariable, "Sometimes", "Off; Advisory; Strict")]
    [InlineData(SettingNames.DefaultVariantVariable, "1", "Transactional; LargeVolume; Complex")]
    public void Value_ThatTheVariableDoesNotTake_IsRefusedNamingTheWordsItTakes(string variable, string word, string words)
    {
        using var product = new InstalledProduct();

        var fault = Refusal.FaultOf(() => product.Set(variable, word));

        Assert.Equal($"The environment variable \"{variable}\" does not take \"{word}\". Enter one of these words: {words}.", fault.Message);
        Assert.Equal(8, Refusal.NumberOf(fault));
        Assert.Empty(product.Rows(EnvironmentVariableValueTable.Table, "schemaname", variable));
    }

    [Fact]
    public void Value_ChangedToAWrongWord_IsRefusedAndTheFormerStays()
    {
        using var product = new InstalledProduct();
        var value = product.Set(SettingNames.EnforcementModeVariable, "strict ");

        Refusal.Of(() => InstalledProduct.Save(
            product.System, EnvironmentVariableValueTable.Table, value, (EnvironmentVariableValueTable.Value, "Strictly")));

        Assert.Equal("strict ", product.Read(EnvironmentVariableValueTable.Table, value)[EnvironmentVariableValueTable.Value]);
    }

    [Fact]
    public void Value_EmptiedToTheDefault_Passes()
    {
        using var product = new InstalledProduct();
        var value = product.Set(SettingNames.EnforcementModeVariable, "Strict");

        InstalledProduct.Save(product.System, EnvironmentVariableValueTable.Table, value, (EnvironmentVariableValueTable.Value, null));

        Assert.False(product.Read(EnvironmentVariableValueTable.Table, value).Contains(EnvironmentVariableValueTable.Value));
    }

    [Fact]
    public void Value_OfTheMode_MakesDealsDueForTheSweep()
    {
        using var product = new InstalledProduct();
        product.Deal();
        product.Environment.RunPendingJobs();
        product.Environment.Clock.Advance(TimeSpan.FromHours(1));
        product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue"));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, Sweep());

        product.Set(SettingNames.EnforcementModeVariable, "Strict");

        Assert.Equal(1, Sweep());

        object Sweep() => product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue")).Results["Evaluated"];
    }
}
