using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Local;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace BuyingDynamics.Operations.Load;

/// <summary>Runs a load with progress on the console, and leaves what needs a look in a file.</summary>
internal sealed class ConsoleLoad(IOrganizationService service, MetadataCatalog catalog, DateTime now, IAnsiConsole console)
{
    /// <summary>Name of the report, where nobody names another.</summary>
    public const string ReportFile = "load-report.csv";

    /// <summary>Loads the folder's files; what needs a look goes to <paramref name="reportFile"/>.</summary>
    public LoadReport Run(string folder, LoadMap map, string reportFile, CancellationToken cancellation = default)
    {
        var load = new CsvLoad(service, catalog, now, cancellation);
        var report = console.Profile.Capabilities.Interactive
            ? console.Progress().Start(context => Run(load, folder, map, context))
            : load.Run(folder, map, new LoadSteps((file, done, total) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Loading {file}: {done} of {total} rows")).Report);
        Print(report);
        if (report.Findings.Count > 0)
        {
            report.Write(reportFile);
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Report: {reportFile}");
        }

        return report;
    }

    private static LoadReport Run(CsvLoad load, string folder, LoadMap map, ProgressContext context)
    {
        var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
        return load.Run(folder, map, (file, done, total) =>
        {
            if (!tasks.TryGetValue(file, out var task))
            {
                tasks[file] = task = context.AddTask(Markup.Escape(file), maxValue: total);
            }

            task.Value = done;
        });
    }

    private void Print(LoadReport report)
    {
        var counts = console.Table("Load").AddColumn("File").AddColumn("Table").AddColumn("Created").AddColumn("Unchanged").AddColumn("Refused");
        foreach (var file in report.Files)
        {
            counts.AddRow(new Text(file.File), new Text(file.Table), new Text($"{file.Created}"), new Text($"{file.Unchanged}"), new Text($"{file.Refused}"));
        }

        console.Write(counts);
        foreach (var group in report.Findings.GroupBy(finding => (finding.IsError, finding.File, finding.Reason)).OrderByDescending(group => group.Key.IsError).ThenByDescending(group => group.Count()).Take(20))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(group.Key.IsError ? "Error" : "Warning")}, {group.Count()} × {group.Key.File}: {group.Key.Reason}");
        }
    }
}
