using System.Globalization;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Load;
using Spectre.Console;

namespace BuyingDynamics.Operations.Local;

/// <summary>Runs a load with progress on the console, and leaves what needs a look in a file.</summary>
internal sealed class ConsoleLoad(LocalEnvironment environment, IAnsiConsole console)
{
    private const string ReportFile = "load-report.csv";

    /// <summary>Loads the folder's files; the report goes into the data folder.</summary>
    public void Run(string folder, LoadMap map, string dataFolder)
    {
        var load = new CsvLoad(environment.ServiceFor(environment.SystemUserId), environment.Metadata, environment.Clock.Now);
        var report = console.Profile.Capabilities.Interactive
            ? console.Progress().Start(context => Run(load, folder, map, context))
            : load.Run(folder, map, new LoadSteps((file, done, total) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Loading {file}: {done} of {total} rows")).Report);
        Print(report);
        if (report.Findings.Count > 0)
        {
            var path = Path.Combine(dataFolder, ReportFile);
            report.Write(path);
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Report: {path}");
        }
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
