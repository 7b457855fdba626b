using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
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

    [Theory]
    [InlineData("Christmas")]
    [InlineData("24.12.2026")]
    [InlineData("2026-02-29")]
    [InlineData("13-01")]
    [InlineData("12-25,")]
    public void Holidays_ThatAreNoListOfDays_AreRefused(string held) => Assert.Null(HolidayList.TryRead(held));

    [Fact]
    public void Holidays_MoreThanTwoHundred_AreRefused()
    {
        static string Days(int count) => string.Join(',', Enumerable.Range(0, count).Select(n => InstalledProduct.Today.AddDays(n).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.NotNull(HolidayList.TryRead(Days(200)));
        Assert.Null(HolidayList.TryRead(Days(201)));
    }

    // The rep's deal begins on Tuesday 1 September, 8:00. The holiday is Thursday the 10th.
    [Fact]
    public void Holidays_SetByAnAdministrator_MoveWhatCountsInBusinessDaysADayOn()
    {
        using var product = new InstalledProduct();
        product.Administrator.Create(InstalledProduct.Row(
            AlertRuleTable.Table, (AlertRuleTable.Code, RuleCodes.FollowUpLate), (AlertRuleTable.IsEnabled, true)));
        var story = new Nordhafen(product);
        story.People();
        product.Rep.Create(InstalledProduct.Row(
            TaskTable.Table,
            ("subject", "Send the figures"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.ScheduledEnd, InstalledProduct.Today.AddDays(8)),
            (ActivityColumns.Purpose, new OptionSetValue((int)ActivityPurpose.PromisedFollowUp))));
        product.Environment.RunPendingJobs();

        Assert.Equal(0x98, Refusal.NumberOf(Refusal.FaultOf(() => product.Set(SettingNames.HolidaysVariable, "10 September"))));
        Assert.Contains(RuleCodes.FollowUpLate, SeenOn(11));
        product.Set(SettingNames.HolidaysVariable, "2026-12-24, 09-10");
        Assert.DoesNotContain(RuleCodes.FollowUpLate, SeenOn(11));
        Assert.Contains(RuleCodes.FollowUpLate, SeenOn(14));
        Assert.DoesNotContain(RuleCodes.CustomerSilent, SeenOn(15));
        Assert.Contains(RuleCodes.CustomerSilent, SeenOn(16));

        // What is open after the sweep on that day of September, some minutes past nine.
        List<string> SeenOn(int day)
        {
            var clock = product.Environment.Clock;
            var wait = new DateTime(2026, 9, day, 9, 0, 0, DateTimeKind.Utc) - clock.Now;
            clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.FromMinutes(1));
            product.Administrator.Call("bd_EvaluateDue");
            return product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal)
                .Where(a => a.GetAttributeValue<OptionSetValue>(AlertTable.State).Value == (int)AlertState.Open)
                .Select(a => RuleCatalogue.All.Single(r => r.OptionValue == a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value).Code)
                .ToList();
        }
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
