using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Workflows;

/// <summary>Our activities in an organisation's own workflow, through the host.</summary>
public class ActivityTests
{
    [Fact]
    public void GetJourneyPhase_OfANewDeal_AnswersAwareness()
    {
        using var product = new InstalledProduct();

        Assert.Equal("Awareness", new OwnWorkflow("GetJourneyPhase", "Phase", "x:String").Run(product, product.Deal()));
    }

    [Fact]
    public void EvaluateDynamics_OfAnUntouchedDeal_CountsItsStartCard()
    {
        using var product = new InstalledProduct();

        Assert.Equal("1", new OwnWorkflow("EvaluateDynamics", "OpenCards", "x:Int32").Run(product, product.Deal()));
    }

    [Fact]
    public void CheckValueMap_OfOneCompleteLine_AnswersItsStatus()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Line(story.Chart(), story.People().Cfo);

        Assert.Equal("Partial", new OwnWorkflow("CheckValueMap", "Status", "x:String").Run(product, story.Deal));
    }

    [Fact]
    public void ScoreMessage_AboutOurselves_IsInward()
    {
        using var product = new InstalledProduct();

        Assert.Equal("Inward", new OwnWorkflow("ScoreMessage", "Focus", "x:String", ("Text", "We are the market leader, and our product is unique.")).Run(product, product.Deal()));
    }

    [Fact]
    public void PlanValueConfirmations_OfAWonDealWithAPersonTheWinMissed_PlansOnlyThat()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Line(story.Chart(), story.People().Cfo);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue(1)), (OpportunityTable.StatusReason, new OptionSetValue(3)));
        product.Environment.RunPendingJobs();
        product.System.Delete(ValueConfirmationTable.Table, product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal)[0].Id);
        var plan = new OwnWorkflow("PlanValueConfirmations", "Planned", "x:Int32");

        Assert.Equal("1", plan.Run(product, story.Deal));
        Assert.Equal("0", plan.Again(product, story.Deal));
    }

    [Fact]
    public void RecommendPerspective_WithOneThatFits_AnswersIt()
    {
        using var product = new InstalledProduct();
        product.Administrator.Create(InstalledProduct.Row(PerspectiveTable.Table, (PerspectiveTable.Name, "Idle berths"), (PerspectiveTable.WhatToSay, "Ask what a waiting ship costs.")));

        Assert.Equal("Ask what a waiting ship costs.", new OwnWorkflow("RecommendPerspective", "WhatToSay", "x:String").Run(product, product.Deal()));
    }

    [Fact]
    public void RaiseAlert_RunTwice_LeavesOneAlertOfTheDealsOwnerThatEvaluationKeeps()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        var raise = Raising(("Severity", "Critical"));

        raise.Run(product, story.Deal);
        raise.Again(product, story.Deal);
        var card = Assert.Single(story.Evaluate(), c => c.GetProperty("rule").GetString() == "workflow");

        var alert = Assert.Single(OfWorkflow(product, story));
        Assert.Equal(product.RepId, alert.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.InRange(alert.GetAttributeValue<DateTime>(AlertTable.FirstSeenOn), InstalledProduct.Today, InstalledProduct.Today.AddHours(1));
        Assert.Equal((int)AlertState.Open, alert.GetAttributeValue<OptionSetValue>(AlertTable.State).Value);
        Assert.Equal("Credit is not checked", card.GetProperty("title").GetString());
        Assert.Equal("Ask finance", card.GetProperty("action").GetString());
        Assert.Equal("Critical", card.GetProperty("severity").GetString());
    }

    [Fact]
    public void RaiseAlert_DismissedBefore_StaysDismissed()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var raise = Raising();
        raise.Run(product, story.Deal);
        var alert = Assert.Single(OfWorkflow(product, story)).Id;
        product.Rep.Execute(new OrganizationRequest("bd_DismissAlert") { ["AlertId"] = alert, ["Reason"] = (int)DismissalReason.AlreadyHandled });

        raise.Again(product, story.Deal);

        Assert.Equal((int)AlertState.Dismissed, Assert.Single(OfWorkflow(product, story)).GetAttributeValue<OptionSetValue>(AlertTable.State).Value);
    }

    [Fact]
    public void RaiseAlert_WithTheCodeOfARule_FailsWithASentence()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();

        Assert.Null(new OwnWorkflow("RaiseAlert", "Alert", "mxs:EntityReference", ("Code", RuleCodes.ViewsDiverge), ("Title", "Mine")).Run(product, deal));

        Assert.Contains("was given the code of a rule", OwnWorkflow.Failure(product), StringComparison.Ordinal);
        Assert.DoesNotContain(product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal), a => a.GetAttributeValue<string>(AlertTable.Name) == "Mine");
    }

    [Fact]
    public void ResolveAlert_OfItsCode_EndsThatAlertOnly()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        Raising().Run(product, story.Deal);
        story.Evaluate();

        Assert.Equal("1", new OwnWorkflow("ResolveAlert", "Resolved", "x:Int32", ("Code", "credit-check")).Run(product, story.Deal));

        var alerts = product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal);
        var ended = Assert.Single(alerts, a => a.GetAttributeValue<OptionSetValue>(AlertTable.State).Value == (int)AlertState.Resolved);
        Assert.Equal("Credit is not checked", ended.GetAttributeValue<string>(AlertTable.Name));
        Assert.Equal("Workflow", ended.GetAttributeValue<string>(AlertTable.ResolvedCause));
        Assert.Contains(alerts, a => a.Id != ended.Id);
    }

    private static OwnWorkflow Raising(params (string, string)[] more) =>
        new("RaiseAlert", "Alert", "mxs:EntityReference", [("Code", "credit-check"), ("Title", "Credit is not checked"), ("WhatToDo", "Ask finance"), .. more]);

    private static IEnumerable<Entity> OfWorkflow(InstalledProduct product, Nordhafen story) =>
        product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal).Where(a => a.GetAttributeValue<OptionSetValue>(AlertTable.Rule) is null);
}
