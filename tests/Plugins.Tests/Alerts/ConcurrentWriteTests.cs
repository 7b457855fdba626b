extern alias shipped;

using System.ServiceModel;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Tests.Budgets;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Moq;
using DueDealIsEvaluated = shipped::BuyingDynamics.Plugins.Alerts.DueDealIsEvaluated;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>
/// Saves and evaluations of one deal on several threads. Where the calls of an evaluation commit one by one, that is because the embedded
/// database lets nobody else write during a whole request; the platform does.
/// </summary>
public class ConcurrentWriteTests
{
    private const int VersionMismatch = unchecked((int)0x80060882);

    [Fact]
    public void Sweep_WithASaveOfOneDealMeanwhile_LosesOnlyThatDealWhichStaysDue()
    {
        using var product = new InstalledProduct();
        var deals = new[] { product.Deal("One"), product.Deal("Two"), product.Deal("Three") }.Order().ToArray();
        product.Environment.RunPendingJobs();
        Interrupted.AllowResults(product);
        product.Environment.Clock.Advance(TimeSpan.FromDays(1));
        var failed = new List<Guid>();
        var overtaken = new List<Guid>();
        var service = new Interrupted(product.System, AlertTable.Table, () => Elsewhere(() =>
            product.Save(OpportunityTable.Table, deals[1], (OpportunityTable.CustomerSituation, "Ships wait."))));

        var evaluated = Evaluation(product, service).Sweep(deals, (deal, _) => failed.Add(deal), overtaken.Add);

        Assert.Equal([deals[0], deals[2]], evaluated.Select(deal => deal.Deal.Facts.DealId).Order());
        Assert.Equal(deals[1], Assert.Single(overtaken));
        Assert.Empty(failed);
        var page = product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue"));
        Assert.Equal((1, ""), (page.Results["Evaluated"], page.Results["Overtaken"]));
    }

    [Fact]
    public void Evaluation_WithAnotherOfTheSameDealMeanwhile_LeavesNoSecondAlert()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");
        Interrupted.AllowResults(product);
        var service = new Interrupted(product.System, AlertTable.Table, () => Elsewhere(() => story.Evaluate()));

        Refusal.FaultOf(() => Evaluation(product, service).Run([story.Deal]));

        AssertOneAlertPerKey(product, story.Deal);
    }

    [Fact]
    public async Task Evaluations_OfOneDealByPeopleJobsAndSweepsAtOnce_LeaveOneAlertPerFinding()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");
        var lost = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
        {
            try
            {
                switch (number % 4)
                {
                    case 0:
                        product.Environment.RunPendingJobs();
                        break;
                    case 1:
                        product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue"));
                        break;
                    case 2:
                        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CompellingEvent, $"Berth {number} opens."));
                        break;
                    default:
                        story.Evaluate();
                        break;
                }
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == VersionMismatch)
            {
                Interlocked.Increment(ref lost);
            }
        })));
        product.Environment.RunPendingJobs();

        Assert.InRange(lost, 0, 4);
        AssertOneAlertPerKey(product, story.Deal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Job_WhoseEvaluationIsRefused_EndsOnlyWhenAnotherEvaluatedTheDealMeanwhile(bool isEvaluatedMeanwhile)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var mark = new Entity(DealStateTable.Table, story.Deal) { [DealStateTable.NextDue] = product.Environment.Clock.Now };
        product.Environment.Clock.Advance(TimeSpan.FromSeconds(10));
        var service = new Mock<IOrganizationService>(MockBehavior.Strict);
        service.Setup(s => s.RetrieveMultiple(It.Is<QueryExpression>(q => q.EntityName == DealStateTable.Table))).Returns<QueryBase>(product.System.RetrieveMultiple);
        service.Setup(s => s.Execute(It.Is<OrganizationRequest>(r => r.RequestName == "bd_EvaluateOpportunity"))).Returns(() =>
        {
            if (isEvaluatedMeanwhile)
            {
                story.Evaluate();
            }

            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = VersionMismatch, Message = "Changed meanwhile." });
        });

        var end = Record.Exception(() => RecordedRun.OfJob(new DueDealIsEvaluated(), product, mark, service.Object));

        Assert.Equal(isEvaluatedMeanwhile, end is null);
    }

    private static DealEvaluation Evaluation(InstalledProduct product, IOrganizationService service) =>
        new(service, SettingsReader.Read(product.System), finding => finding.RuleCode, product.Environment.Clock.Now);

    private static void AssertOneAlertPerKey(InstalledProduct product, Guid deal)
    {
        var keys = product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal).Select(alert => (alert.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value, alert.GetAttributeValue<string>(AlertTable.Subject))).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct().Count(), keys.Count);
    }

    private static void Elsewhere(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}
