using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Resilience;
using Spectre.Console;

namespace BuyingDynamics.Operations.Load;

/// <summary>Runs a load with progress on the console, and leaves what needs a look in a file.</summary>
internal sealed class ConsoleLoad(ResilientService service, MetadataCatalog catalog, DateTime now, LoadOptions options, IAnsiConsole console)
{
    /// <summary>Name of the report, where nobody names another.</summary>
    public const string ReportFile = "load-report.csv";

    // Kinds of findings that are shown; the file has all.
    private const int ShownKinds = 20;

    /// <summary>Loads the folder's files; what needs a look goes to <paramref name="reportFile"/>.</summary>
    public async Task<LoadReport> RunAsync(string folder, LoadMap map, string reportFile, CancellationToken cancellation = default)
    {
        using var file = LoadReportFile.Begin(reportFile);
        var report = console.Profile.Capabilities.Interactive
            ? await Bars().StartAsync(context => Load(new LoadBars(context).Report, file).RunAsync(folder, map, cancellation))
            : await Load(new LoadLines(line => console.WriteLine(line), options.Time).Report, file).RunAsync(folder, map, cancellation);
        Print(report);
        if (report.Findings.Count > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Report: {reportFile}");
        }

        return report;
    }

    private CsvLoad Load(Action<LoadProgress> progress, LoadReportFile file) => new(service, catalog, now, options) { Progress = progress, Noted = file.Add };

    private Progress Bars() => console.Progress().Columns(
        new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());

    private void Print(LoadReport report)
    {
        var counts = console.Table("Load").AddColumn("File").AddColumn("Table").AddColumn("Created").AddColumn("Unchanged").AddColumn("Refused");
        foreach (var file in report.Files)
        {
            counts.AddRow(new Text(file.File), new Text(file.Table), new Text($"{file.Created}"), new Text($"{file.Unchanged}"), new Text($"{file.Refused}"));
        }

        console.Write(counts);
        foreach (var group in report.Findings.GroupBy(finding => (finding.IsError, finding.File, finding.Reason)).OrderByDescending(group => group.Key.IsError).ThenByDescending(group => group.Count()).Take(ShownKinds))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(group.Key.IsError ? "Error" : "Warning")}, {group.Count()} × {group.Key.File}: {group.Key.Reason}");
        }

        if (service.Pipeline.Attempts.Report() is { Repeats: > 0 } attempts)
        {
            console.WriteLine(Sweep.SweepText.Of(attempts));
        }
    }
}
