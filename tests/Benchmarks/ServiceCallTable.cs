using System.Globalization;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Budgets;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Spectre.Console;

namespace BuyingDynamics.Benchmarks;

/// <summary>Service calls of our own, counted where the tests hold them to their budgets.</summary>
internal static class ServiceCallTable
{
    public static void Print()
    {
        using var product = new InstalledProduct();
        var table = new Table().Title("Service calls of our own").AddColumns("What", "Reads", "Writes", "Budget");
        table.AddRow("Save of a column we do not look at", MeasuredRuns.PluginsOfAnIrrelevantSave(product).ToString(CultureInfo.InvariantCulture), "0", "no plugin of ours runs");
        Add("Stage saved, into Buying", MeasuredRuns.StageSave(product, "1-Qualify", "3-Propose"), "6 reads");
        Add("Stage saved, a step back", MeasuredRuns.StageSave(product, "3-Propose", "2-Develop"), "6 reads");
        Add("Process flow moved, into Buying", MeasuredRuns.ProcessMove(product, "1-Qualify", "Propose"), "6 reads");

        var deal = MeasuredRuns.DealToEvaluate(product);
        product.Environment.Clock.Set(InstalledProduct.Today.AddDays(20));
        Add("Evaluation with something new", MeasuredRuns.Evaluate(product, deal.Deal), "24 reads");
        deal.Evaluate();
        Add("Evaluation with nothing new", MeasuredRuns.Evaluate(product, deal.Deal), "24 reads, no write");

        var deals = Enumerable.Range(1, 500).Select(n => Deal(product, n)).ToArray();
        Add("Evaluation of 50 deals at once", MeasuredRuns.Evaluate(product, deals[..50]), "as of one deal");
        Add("Evaluation of 500 deals at once", MeasuredRuns.Evaluate(product, deals), "as of one deal");
        AnsiConsole.Write(table);

        void Add(string what, RecordingService run, string budget) =>
            table.AddRow(what, run.Reads.Count.ToString(CultureInfo.InvariantCulture), WritesOf(run), budget);
    }

    private static string WritesOf(RecordingService run) => run.Writes.Count > 5
        ? run.Writes.Count.ToString(CultureInfo.InvariantCulture)
        : run.Writes.Count + (run.Writes.Count == 0 ? string.Empty : ": " + string.Join(", ", run.Writes));

    private static Guid Deal(InstalledProduct product, int number)
    {
        var deal = Bypassing(product, InstalledProduct.Row(OpportunityTable.Table, (OpportunityTable.Name, "Deal " + number), ("processid", Guid.Empty)));
        Bypassing(product, InstalledProduct.Row(
            StakeholderTable.Table, (StakeholderTable.OpportunityId, new EntityReference(OpportunityTable.Table, deal)), (StakeholderTable.Name, "Person " + number)));
        return deal;
    }

    private static Guid Bypassing(InstalledProduct product, Entity row) =>
        ((CreateResponse)product.System.Execute(new CreateRequest { Target = row, ["BypassCustomPluginExecution"] = true })).id;
}
