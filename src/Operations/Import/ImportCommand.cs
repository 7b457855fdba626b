using System.CommandLine;
using System.Globalization;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Import;

/// <summary>bd import: puts an export back.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--from") { Description = "Folder of the export.", Required = true };
        var leaveOut = new Option<bool>("--leave-out") { Description = "Leave out what needs rows that this environment does not have, each named, instead of refusing all." };
        var whatIf = new Option<bool>("--what-if") { Description = "Show what would be overwritten, deleted and set, and do nothing." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask where work would be undone that was done here after the export; for scripts." };
        var command = new Command("import", "Puts an export back into an environment that has the product: rows with their ids, owners, states and days of creation.") { folder, leaveOut, whatIf, yes };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var package = SolutionContents.Read(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
            var import = new ProductImport(environment.Service, environment.UserId, package);
            var from = parsed.GetRequiredValue(folder).FullName;
            if (parsed.GetValue(whatIf) || (!parsed.GetValue(yes) && console.Profile.Capabilities.Interactive))
            {
                var plan = await Task.Run(() => import.Plan(from, cancellation, parsed.GetValue(leaveOut)), cancellation);
                Show(console, plan, parsed.GetValue(whatIf));
                if (parsed.GetValue(whatIf) || (plan.LosesWork && !console.Prompt(new ConfirmationPrompt("Make all this as it was at the export?") { DefaultValue = false })))
                {
                    console.WriteLine("Nothing was changed.");
                    return ExitCode.Done;
                }
            }

            var overwrite = parsed.GetValue(yes) || console.Profile.Capabilities.Interactive;
            ImportCounts? counts = null;
            await console.Working("Importing", progress => Task.Run(
                () => counts = import.Write(from, (table, rows) => progress($"{table} {rows:N0}"), cancellation, parsed.GetValue(leaveOut), overwrite), cancellation));
            foreach (var line in import.FoundByName)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Found by name: {line}");
            }

            foreach (var line in import.Kept)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Kept: {line}");
            }

            foreach (var line in import.LeftOut)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Left out: {line}");
            }

            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Imported: {counts!.Rows:N0} rows; {counts.Created:N0} of them were missing{(counts.Removed > 0 ? $"; {counts.Removed:N0} settings rows that the export does not have were deleted" : string.Empty)}.");
            var attempts = environment.Service.Pipeline.Attempts.Report();
            if (attempts.Repeats > 0)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Calls: {attempts.Requests:N0}, of which {attempts.Repeats:N0} attempts were repeated after waits of {attempts.Waited.TotalSeconds:0} s ({string.Join(", ", attempts.RepeatsByKind.Select(kind => $"{kind.Value} {kind.Key}"))}).");
            }

            console.MarkupLine("Who created and who changed a row last, and when it was changed, nobody can set: that is this import.");
            return import.LeftOut.Count > 0 ? ExitCode.NeedsAttention : ExitCode.Done;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, ImportPlan plan, bool isAll)
    {
        IEnumerable<string> lines =
        [
            .. plan.Overwritten.Select(line => $"Changed here after the export, would be as it was: {line}"),
            .. plan.Deleted.Select(line => $"Settings that the export does not have, would be deleted: {line}"),
            .. plan.Set.Select(line => $"Otherwise here, would be set: {line}"),
            .. plan.Kept.Select(line => $"Stays: {line}"),
        ];
        if (isAll || plan.LosesWork)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Would import {plan.Export.Rows:N0} rows of tables, exported {plan.Export.ExportedOn:u} from {plan.Export.Url.Authority}.");
            lines.ToList().ForEach(console.WriteLine);
        }
    }
}
