using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Workflows;

/// <summary>The workflows that ship, run from the packed solution with the clock moved.</summary>
public class ShippedWorkflowTests
{
    private const string Critical = "Open and critical for two days";
    private const string Revisit = "The customer said not now until today";

    [Fact]
    public void CriticalAlert_OpenForTwoDays_GoesToTheManagerOfItsOwnerOnce()
    {
        using var product = new InstalledProduct();
        var story = Managed(product);
        Raise(product, story, Severity.Critical);

        Pass(product, TimeSpan.FromHours(47));
        Assert.Empty(Tasks(product, Critical));
        Pass(product, TimeSpan.FromHours(2));
        Pass(product, TimeSpan.FromDays(3));

        var task = Assert.Single(Tasks(product, Critical));
        Assert.Equal(product.ManagerId, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(story.Deal, task.GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.Equal("Credit is not checked", task.GetAttributeValue<string>("description"));
    }

    [Fact]
    public void CriticalAlert_ActedOnInTime_StaysWithItsOwner()
    {
        using var product = new InstalledProduct();
        var story = Managed(product);
        var alert = Raise(product, story, Severity.Critical);
        Pass(product, TimeSpan.FromDays(1));

        product.Rep.Execute(new OrganizationRequest("bd_ActOnAlert") { ["AlertId"] = alert });
        Pass(product, TimeSpan.FromDays(5));

        Assert.Empty(Tasks(product, Critical));
    }

    [Fact]
    public void Warning_GoesToTheManagerTwoDaysAfterItBecameCritical()
    {
        using var product = new InstalledProduct();
        var story = Managed(product);
        Raise(product, story, Severity.Warning);
        Pass(product, TimeSpan.FromDays(5));
        Assert.Empty(Tasks(product, Critical));
        Assert.Empty(Waiting(product));

        Raise(product, story, Severity.Critical);
        Pass(product, TimeSpan.FromHours(1));
        Raise(product, story, Severity.Critical);
        Assert.Single(Waiting(product));
        Pass(product, TimeSpan.FromDays(2));

        Assert.Single(Tasks(product, Critical));
    }

    [Fact]
    public void NotNow_OnTheDayToRevisit_RemindsTheOwner()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        NotNow(product, story, InstalledProduct.Today.Date.AddDays(30));

        Pass(product, TimeSpan.FromDays(29));
        Assert.Empty(Tasks(product, Revisit));
        Pass(product, TimeSpan.FromDays(1));

        var task = Assert.Single(Tasks(product, Revisit));
        Assert.Equal(product.RepId, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(story.Deal, task.GetAttributeValue<EntityReference>("regardingobjectid").Id);
    }

    [Fact]
    public void NotNow_WithTheDayMoved_RemindsOnceOnTheNewDay()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        NotNow(product, story, InstalledProduct.Today.Date.AddDays(10));
        Pass(product, TimeSpan.FromDays(5));

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ChangeRevisitOn, InstalledProduct.Today.Date.AddDays(20)));
        Pass(product, TimeSpan.FromDays(10));
        Assert.Empty(Tasks(product, Revisit));
        Pass(product, TimeSpan.FromDays(10));

        Assert.Single(Tasks(product, Revisit));
    }

    [Fact]
    public void NotNow_DecidedOtherwiseBefore_RemindsNobody()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        NotNow(product, story, InstalledProduct.Today.Date.AddDays(10));
        Pass(product, TimeSpan.FromDays(5));

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ChangeDecision, new OptionSetValue((int)ChangeDecision.NotDecided)));
        Pass(product, TimeSpan.FromDays(20));

        Assert.Empty(Tasks(product, Revisit));
    }

    [Fact]
    public void Win_OfADeal_PlansConfirmationsOnceAndLeavesATaskToThankForItsOwner()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Line(story.Chart(), story.People().Cfo);

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue(1)), (OpportunityTable.StatusReason, new OptionSetValue(3)));
        Pass(product, TimeSpan.FromHours(1));

        Assert.Equal(3, product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal).Count);
        Assert.Equal(product.RepId, Assert.Single(Tasks(product, "Thank the customer")).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private static Nordhafen Managed(InstalledProduct product)
    {
        product.System.Update(new Entity("systemuser", product.RepId) { ["parentsystemuserid"] = new EntityReference("systemuser", product.ManagerId) });
        return new Nordhafen(product);
    }

    // By an activity, as everything that clients could not write.
    private static Guid Raise(InstalledProduct product, Nordhafen story, Severity severity)
    {
        new OwnWorkflow("RaiseAlert", "Alert", "mxs:EntityReference", ("Code", "credit-check"), ("Title", "Credit is not checked"), ("Severity", severity.ToString())).Run(product, story.Deal);
        return product.Rows(AlertTable.Table, AlertTable.Key, WorkflowAlert.KeyOf(story.Deal, "credit-check", "")).Single().Id;
    }

    private static void NotNow(InstalledProduct product, Nordhafen story, DateTime until) => product.Save(
        OpportunityTable.Table,
        story.Deal,
        (OpportunityTable.ChangeDecision, new OptionSetValue((int)ChangeDecision.NotNow)),
        (OpportunityTable.ChangeDecidedOn, InstalledProduct.Today.Date),
        (OpportunityTable.ChangeRevisitOn, until));

    // Jobs run before and after, as they would all the time.
    private static void Pass(InstalledProduct product, TimeSpan time)
    {
        product.Environment.RunPendingJobs();
        product.Environment.Clock.Advance(time);
        product.Environment.RunPendingJobs();
    }

    // Workflows that wait for something: system jobs that the platform keeps looking at.
    private static IEnumerable<Entity> Waiting(InstalledProduct product)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("asyncoperation") { ColumnSet = new("name") };
        query.Criteria.AddCondition("operationtype", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, 10);
        query.Criteria.AddCondition("statuscode", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, 10);
        return product.System.RetrieveMultiple(query).Entities.Where(job => job.GetAttributeValue<string>("name").StartsWith("Critical alert", StringComparison.Ordinal));
    }

    private static IEnumerable<Entity> Tasks(InstalledProduct product, string subject)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("task") { ColumnSet = new(allColumns: true) };
        return product.System.RetrieveMultiple(query).Entities.Where(t => t.GetAttributeValue<string>("subject").StartsWith(subject, StringComparison.Ordinal));
    }
}
