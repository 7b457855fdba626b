using System.CommandLine;
using System.Globalization;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Uninstall;

/// <summary>bd uninstall: exports everything, then removes the product.</summary>
internal static class UninstallCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo?>("--export") { Description = "Folder for the export that is made first; or the folder of one that is still up to date." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask; for scripts." };
        var whatIf = new Option<bool>("--what-if") { Description = "Show what would be removed, and do nothing." };
        var command = new Command("uninstall", "Removes the product from an environment, with all its rows; exports them first, and refuses without.") { folder, yes, whatIf };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            // Said first, before anybody signs in: without an export nothing is removed.
            var target = parsed.GetValue(folder)?.FullName
                ?? throw new StopException(ExitCode.WrongUsage, "Removing the product deletes all its rows: stakeholders, value maps, findings, settings. Name a folder for the export that is made first: --export DIR");
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var package = SolutionContents.Read(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
            var uninstall = new ProductUninstall(environment.Service, environment.UserId, package);
            uninstall.Demand();
            var kept = await Task.Run(() => uninstall.Kept(target, environment.OrganizationId, cancellation), cancellation);
            foreach (var attached in Attachments.Of(environment.Service, package).Names)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Comes off first: {attached}");
            }

            if (parsed.GetValue(whatIf))
            {
                var export = kept is null ? $"export to {target}" : $"take the export of {kept.ExportedOn:u} in {target} ({kept.Rows:N0} rows; whole and up to date)";
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Would {export}, then remove {package.UniqueName} {package.Version}: {package.OwnTables.Count} tables with all their rows, {package.AddedColumns.Sum(table => table.Value.Count)} columns, {package.Roles.Count} roles, and the access to deals that came with deal teams.");
                console.MarkupLine("Nothing was changed: leave out --what-if to do this.");
                return ExitCode.Done;
            }

            Confirm(console, parsed.GetValue(yes), package, environment.Request.Url);
            if (kept is null)
            {
                await ExportCommand.WriteAsync(environment, package, target, console, cancellation);
                kept = ExportManifest.Read(target);
            }

            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Removing {package.UniqueName} {package.Version}; {kept.Rows:N0} rows of tables are kept in {target}.");
            await console.Working("Removing", _ => Task.Run(() => uninstall.Remove(kept, environment.OrganizationId, cancellation), cancellation));
            return Report(console, uninstall.Left());
        });
        return command;
    }

    private static void Confirm(IAnsiConsole console, bool yes, SolutionContents package, Uri url)
    {
        if (yes)
        {
            return;
        }

        if (!console.Profile.Capabilities.Interactive)
        {
            throw new StopException(ExitCode.WrongUsage, "Nobody can be asked here whether to go on. Pass --yes to remove the product without being asked.");
        }

        var answer = console.Prompt(new TextPrompt<string>($"This removes the product and all its rows from {Markup.Escape(url.Authority)}. Type {package.UniqueName} to go on:").AllowEmpty());
        if (!string.Equals(answer.Trim(), package.UniqueName, StringComparison.OrdinalIgnoreCase))
        {
            throw new StopException(ExitCode.WrongUsage, "Nothing was removed.");
        }
    }

    private static ExitCode Report(IAnsiConsole console, IReadOnlyList<string> left)
    {
        foreach (var thing in left)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Left: {thing}");
        }

        console.MarkupLine(left.Count == 0 ? "Done: nothing of the product is left." : "The product is removed, but not all of it: look at what is left.");
        return left.Count == 0 ? ExitCode.Done : ExitCode.NeedsAttention;
    }
}
