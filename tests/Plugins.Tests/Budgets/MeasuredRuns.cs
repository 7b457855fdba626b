extern alias shipped;

using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using DealEntersStage = shipped::BuyingDynamics.Plugins.Journey.DealEntersStage;
using ProcessInstanceEntersStage = shipped::BuyingDynamics.Plugins.Journey.ProcessInstanceEntersStage;

namespace BuyingDynamics.Plugins.Tests.Budgets;

/// <summary>The runs whose service calls have a budget. The tests hold them to it; the benchmark project prints them.</summary>
internal static class MeasuredRuns
{
    /// <summary>How many of our plugins run when a column is saved that none of them asks for.</summary>
    public static int PluginsOfAnIrrelevantSave(InstalledProduct product)
    {
        var deal = product.Deal();
        product.Environment.RunPendingJobs();
        var before = Traces(product);
        product.Save(OpportunityTable.Table, deal, ("description", "Called back."));
        product.Environment.RunPendingJobs();
        return Traces(product) - before;
    }

    /// <summary>A deal that meets the gate enters another stage.</summary>
    public static RecordingService StageSave(InstalledProduct product, string from, string to)
    {
        var story = ReadyToMove(product, from);
        return RecordedRun.Of(
            new DealEntersStage(),
            product,
            new Entity(OpportunityTable.Table, story.Deal) { [OpportunityTable.StepName] = to },
            product.Read(OpportunityTable.Table, story.Deal));
    }

    /// <summary>The process instance of a deal that meets the gate enters another stage.</summary>
    public static RecordingService ProcessMove(InstalledProduct product, string from, string to)
    {
        var story = ReadyToMove(product, from);
        var stages = product.Rows(ProcessStageTable.Table, ProcessStageTable.Name, to);
        var before = product.Rows(ProcessStageTable.Table, ProcessStageTable.Name, from[2..])[0];
        var instance = new Entity(OpportunitySalesProcessTable.Table, Guid.NewGuid());
        return RecordedRun.Of(
            new ProcessInstanceEntersStage(),
            product,
            new Entity(instance.LogicalName, instance.Id) { [OpportunitySalesProcessTable.ActiveStageId] = stages[0].ToEntityReference() },
            new Entity(instance.LogicalName, instance.Id)
            {
                [OpportunitySalesProcessTable.OpportunityId] = story.DealReference,
                [OpportunitySalesProcessTable.ActiveStageId] = before.ToEntityReference(),
            });
    }

    /// <summary>A deal with people and a line each, in Buying, not evaluated yet.</summary>
    public static Nordhafen DealToEvaluate(InstalledProduct product)
    {
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);
        story.MoveTo("3-Propose");
        return story;
    }

    /// <summary>Evaluates deals as the sweep, the form and the step do. Nothing is written.</summary>
    public static RecordingService Evaluate(InstalledProduct product, params Guid[] deals)
    {
        var service = new RecordingService(product.System);
        var settings = SettingsReader.Read(service);
        new DealEvaluation(service, settings, finding => finding.RuleCode, product.Environment.Clock.Now).Run(deals);
        return service;
    }

    private static Nordhafen ReadyToMove(InstalledProduct product, string from)
    {
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        story.MeetTheGate(cfo, cio);
        story.Line(story.Chart(), cfo);
        story.MoveTo(from);
        return story;
    }

    private static int Traces(InstalledProduct product) =>
        product.Rows("plugintracelog", "depth", 1).Count + product.Rows("plugintracelog", "depth", 2).Count;
}
