using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class DealStateTests
{
    [Fact]
    public void FirstChange_OfADealOlderThanTheInstallation_BeginsResultsWithNameOwnerAndLink()
    {
        using var product = new InstalledProduct();
        var deal = ((CreateResponse)product.System.Execute(new CreateRequest
        {
            Target = InstalledProduct.Row(
                OpportunityTable.Table,
                (OpportunityTable.Name, "Old"),
                ("processid", Guid.Empty),
                (OpportunityTable.OwnerId, new EntityReference(SystemUserTable.Table, product.RepId))),
            ["BypassCustomPluginExecution"] = true,
        })).id;
        Assert.Empty(product.Rows(DealStateTable.Table, DealStateTable.OpportunityId, deal));

        product.Save(OpportunityTable.Table, deal, (OpportunityTable.CustomerSituation, "Ships wait."));

        var state = product.Read(DealStateTable.Table, deal);
        Assert.Equal("Old", state[DealStateTable.Name]);
        Assert.Equal(product.RepId, state.GetAttributeValue<EntityReference>(DealStateTable.OwnerId).Id);
        Assert.Equal(deal, product.Read(OpportunityTable.Table, deal).GetAttributeValue<EntityReference>(OpportunityTable.DealStateId).Id);
    }

    [Fact]
    public void Evaluation_OfADealWithPeople_StoresItsFiguresForLists()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        foreach (var (user, isActive) in new[] { (product.RepId, true), (product.ManagerId, false) })
        {
            product.Rep.Create(InstalledProduct.Row(
                DealTeamMemberTable.Table,
                (DealTeamMemberTable.OpportunityId, story.DealReference),
                (DealTeamMemberTable.UserId, new EntityReference(SystemUserTable.Table, user)),
                (DealTeamMemberTable.IsActive, isActive)));
        }

        product.System.Create(InstalledProduct.Row(
            EmailTable.Table,
            ("subject", "Question"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.IsOutgoing, false),
            ("from", new EntityCollection([new Entity("activityparty") { ["partyid"] = product.Read(StakeholderTable.Table, cfo)[StakeholderTable.ContactId] }]))));

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CustomerSituation, "Ships wait."));
        story.Evaluate();

        var state = product.Read(DealStateTable.Table, story.Deal);
        Assert.Equal(48.3m, state[DealStateTable.WeightedYes]);
        Assert.Equal(14, state[DealStateTable.ContextScore]);
        Assert.Equal(1, state[DealStateTable.TeamCount]);
        Assert.Equal(InstalledProduct.Today.Date, state.GetAttributeValue<DateTime>(DealStateTable.LastCustomerAction).Date);
        Assert.Equal((int)NetworkHealth.Red, state.GetAttributeValue<OptionSetValue>(DealStateTable.NetworkHealth).Value);
    }

    // The rep's deal begins on Tuesday 1 September, 8:00; nobody of the customer writes or calls.
    [Fact]
    public void Confirmation_OfAMilestoneOrALine_EndsTheSilenceAndIsTheLastActionOfTheCustomer()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var milestone = story.Confirm(product.Settings.Contract);
        var line = story.Line(story.Chart(), cfo);
        story.ConfirmLine(line);

        Assert.True(IsSilentOn(16));
        Assert.Equal(InstalledProduct.Today.Date, LastAction());
        product.Save(MilestoneRecordTable.Table, milestone, (MilestoneRecordTable.ConfirmedOn, new DateTime(2026, 9, 16)));
        product.Environment.RunPendingJobs();
        Assert.False(IsSilent());
        Assert.Equal(new DateTime(2026, 9, 16), LastAction());

        Assert.True(IsSilentOn(30));
        product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.ConfirmedOn, new DateTime(2026, 9, 29)));
        product.Environment.RunPendingJobs();
        Assert.False(IsSilent());
        Assert.Equal(new DateTime(2026, 9, 29), LastAction());

        DateTime? LastAction() => product.Read(DealStateTable.Table, story.Deal).GetAttributeValue<DateTime?>(DealStateTable.LastCustomerAction);

        bool IsSilentOn(int day)
        {
            product.Environment.Clock.Advance(new DateTime(2026, 9, day, 9, 0, 0, DateTimeKind.Utc) - product.Environment.Clock.Now);
            product.Administrator.Call("bd_EvaluateDue");
            return IsSilent();
        }

        bool IsSilent() => product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal).Any(a =>
            a.GetAttributeValue<OptionSetValue>(AlertTable.State).Value == (int)AlertState.Open
            && a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value == RuleCatalogue.Find(RuleCodes.CustomerSilent)!.OptionValue);
    }
}
