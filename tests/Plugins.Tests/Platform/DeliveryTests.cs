using System.Xml.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Platform;

/// <summary>The platform delivers events twice, late and on behalf of others.</summary>
public class DeliveryTests
{
    private const string Jobs = "asyncoperation";

    [Fact]
    public void Update_DeliveredAgainWithTheSameValues_IsLoggedOnceAndRaisesNothingNew()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();

        foreach (var stage in new[] { "3-Propose", "3-Propose", "2-Develop", "2-Develop", "3-Propose", "3-Propose" })
        {
            story.MoveTo(stage);
        }

        product.Environment.RunPendingJobs();
        Assert.Equal(3, product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal).Count(t => t.Contains(PhaseTransitionTable.FromStage)));
        AssertNothingTwice(product, story);
    }

    [Fact]
    public void Job_DeliveredTwice_ChangesNothingTheSecondTime()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");
        var waiting = product.Rows(Jobs, "statecode", 0).Where(job => job.GetAttributeValue<OptionSetValue>("operationtype").Value == 1).ToList();
        Assert.NotEmpty(waiting);
        product.Environment.RunPendingJobs();
        var before = Results(product, story);
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var job in waiting)
        {
            job.Id = Guid.NewGuid();
            job.Attributes.Remove("asyncoperationid");
            product.System.Create(job);
        }

        Assert.InRange(product.Environment.RunPendingJobs(), waiting.Count, int.MaxValue);
        Assert.Equal(0, product.Environment.PendingJobs);
        Assert.Equal(before, Results(product, story));
        AssertNothingTwice(product, story);
    }

    [Fact]
    public void Job_OfADealDeletedMeanwhile_EndsWithoutAFault()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");

        product.Environment.ServiceFor(product.Setup.Administrator).Delete(OpportunityTable.Table, story.Deal);
        product.Environment.RunPendingJobs();

        Assert.Equal(0, product.Environment.PendingJobs);
        Assert.DoesNotContain(AllJobs(product), job => job.GetAttributeValue<OptionSetValue>("statuscode").Value == 31);
        Assert.Empty(product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal));
        Assert.Empty(product.Rows(DealStateTable.Table, DealStateTable.OpportunityId, story.Deal));
    }

    [Fact]
    public void Step_RunningAsAnotherUser_LogsThePersonWhoMovedTheDealAndAsksTheirRights()
    {
        using var product = new InstalledProduct();
        foreach (var step in StepsOn(OpportunityTable.Table))
        {
            product.System.Update(new Entity("sdkmessageprocessingstep", step) { ["impersonatinguserid"] = new EntityReference(SystemUserTable.Table, product.AdministratorId) });
        }

        var story = new Nordhafen(product);
        story.MoveTo("3-Propose");

        var moved = product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal);
        Assert.NotEmpty(moved);
        Assert.All(moved, t => Assert.Equal(product.RepId, t.GetAttributeValue<EntityReference>(PhaseTransitionTable.TransitionedBy).Id));
        product.Environment.RunPendingJobs();
        Assert.All(product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal), alert => Assert.Equal(product.RepId, alert.GetAttributeValue<EntityReference>(AlertTable.OwnerId).Id));
    }

    private static IEnumerable<Guid> StepsOn(string table) =>
        Directory.EnumerateFiles(Path.Combine(Prerequisite.RepositoryRoot, "solution", "SdkMessageProcessingSteps"), "*.xml")
            .Select(file => XDocument.Load(file).Root!)
            .Where(step => (string?)step.Element("PrimaryEntity") == table)
            .Select(step => Guid.Parse((string)step.Attribute("SdkMessageProcessingStepId")!));

    private static IReadOnlyList<Entity> AllJobs(InstalledProduct product) => [.. product.System.RetrieveMultiple(new QueryExpression(Jobs) { ColumnSet = new ColumnSet(true) }).Entities];

    private static List<(Guid, string?, object?)> Results(InstalledProduct product, Nordhafen story) =>
    [
        .. product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal).Select(a => (a.Id, a.RowVersion, (object?)null)),
        .. product.Rows(DealStateTable.Table, DealStateTable.OpportunityId, story.Deal).Select(s => (s.Id, s.RowVersion, s[DealStateTable.EvaluatedOn])),
    ];

    private static void AssertNothingTwice(InstalledProduct product, Nordhafen story)
    {
        var alerts = product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal).Select(a => (a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value, a.GetAttributeValue<string>(AlertTable.Subject))).ToList();
        Assert.NotEmpty(alerts);
        Assert.Equal(alerts.Distinct().Count(), alerts.Count);
    }
}
