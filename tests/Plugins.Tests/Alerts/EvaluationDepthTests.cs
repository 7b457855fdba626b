extern alias shipped;

using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Budgets;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using EvaluateOpportunity = shipped::BuyingDynamics.Plugins.Alerts.EvaluateOpportunity;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class EvaluationDepthTests
{
    [Fact]
    public void TaskOfAWorkflowOnAnAlert_WhenTheDealHasNewFindings_LeavesItDueForTheSweepAndBreaksNoWorkflow()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");
        product.Environment.RunPendingJobs();
        Assert.DoesNotContain("No value mapping chart", Titles(product, story));

        // Two days after the critical alert a shipped workflow leaves a task, as soon as jobs run again; by now the chart is missing, too.
        product.Environment.Clock.Advance(TimeSpan.FromDays(4));
        product.Environment.RunPendingJobs();

        Assert.NotEmpty(product.Rows("task", "regardingobjectid", story.Deal));
        Assert.All(product.Rows("asyncoperation", "operationtype", 10), job => Assert.Null(job.GetAttributeValue<string>("message")));
        Assert.Equal(0, product.Environment.PendingJobs);
        Assert.DoesNotContain("No value mapping chart", Titles(product, story));
        product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue"));
        Assert.Contains("No value mapping chart", Titles(product, story));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void EvaluateOpportunity_DeepInAChainOfCauses_OnlyMarksTheDealDue(int depth, bool isTooDeep)
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();
        product.Environment.RunPendingJobs();
        product.Environment.Clock.Advance(TimeSpan.FromDays(60));
        var answer = new ParameterCollection();

        var run = RecordedRun.OfApi(new EvaluateOpportunity(), EvaluateOpportunity.Name, product, depth, new ParameterCollection { ["OpportunityId"] = deal }, answer);

        Assert.Equal(isTooDeep, run.Writes.Contains("upsert " + DealStateTable.Table));
        Assert.Equal(isTooDeep, (DateTime?)answer["NextDue"] <= product.Environment.Clock.Now);
    }

    private static IEnumerable<string> Titles(InstalledProduct product, Nordhafen story) =>
        product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal).Select(alert => alert.GetAttributeValue<string>(AlertTable.Name));
}
