using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
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

    [Theory]
    [InlineData("ninety")]
    [InlineData("90, 60")]
    [InlineData("0, 90")]
    [InlineData("90,,270")]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11")]
    [InlineData("4000")]
    public void Days_ThatAreNoRisingList_AreRefused(string held) => Assert.Null(ConfirmationDays.TryRead(held));

    [Fact]
    public void Days_SetByAnAdministrator_AreThoseOfTheNextWin()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ExpectedGoLiveOn, InstalledProduct.Today.Date));
        var fault = Refusal.FaultOf(() => product.Set(SettingNames.ConfirmationDaysVariable, "90, 60"));
        product.Set(SettingNames.ConfirmationDaysVariable, "30, 60");

        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)Domain.Journey.DealStatus.Won)));

        Assert.Equal(0x88, Refusal.NumberOf(fault));
        Assert.Equal(
            [InstalledProduct.Today.Date.AddDays(30), InstalledProduct.Today.Date.AddDays(60)],
            product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal)
                .Where(c => c.GetAttributeValue<EntityReference>(ValueConfirmationTable.StakeholderId).Id == cfo)
                .Select(c => c.GetAttributeValue<DateTime>(ValueConfirmationTable.DueOn)).Order());
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
