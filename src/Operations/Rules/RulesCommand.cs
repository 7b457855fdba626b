using System.CommandLine;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Rules;

/// <summary>bd rules list, report, preview and set: tuning the rules with their effect in sight.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "Shows, previews and changes how the rules are set.") { List(), Report(), Preview(), Set() };

    private static Command List()
    {
        var command = new Command("list", "Shows how each rule is set, with the names of its thresholds.");
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            using var environment = await OpenAsync(connection, parsed, cancellation);
            RuleTables.Show(RunConsole.OfThisProcess, await new RuleSettingsService(environment.Service).RulesAsync(cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Report()
    {
        var days = new Option<int>("--days") { Description = "How many days to look back, 1 to 366.", DefaultValueFactory = _ => 90 };
        var command = new Command("report", "Shows how people took each rule's findings, and which rules to show less prominently.") { days };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            using var environment = await OpenAsync(connection, parsed, cancellation);
            RuleTables.ShowReport(RunConsole.OfThisProcess, await new RuleSettingsService(environment.Service).ReportAsync(parsed.GetValue(days), cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Preview()
    {
        var command = new Command("preview", "Shows what changed settings of a rule would open and close today. Writes nothing.");
        var wish = RuleWishOptions.AddTo(command);
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var wished = wish.Read(parsed);
            using var environment = await OpenAsync(connection, parsed, cancellation);
            await new RuleSetting(new RuleSettingsService(environment.Service), RunConsole.OfThisProcess).PreviewAsync(wish.Code(parsed), wished, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Set()
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var command = new Command("set", "Changes a rule, after showing what changes and what that opens and closes.") { yes };
        var wish = RuleWishOptions.AddTo(command);
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var wished = wish.Read(parsed);
            using var environment = await OpenAsync(connection, parsed, cancellation);
            var console = RunConsole.OfThisProcess;
            return await new RuleSetting(new RuleSettingsService(environment.Service), console).SetAsync(wish.Code(parsed), wished, () => parsed.GetValue(yes) || IsConfirmed(console), cancellation);
        });
        return command;
    }

    private static bool IsConfirmed(IAnsiConsole console) => console.Profile.Capabilities.Interactive
        ? console.Prompt(new ConfirmationPrompt("Change it?") { DefaultValue = false })
        : throw new StopException(ExitCode.WrongUsage, "Nobody is there to ask: nothing was changed. Add --yes to change it without a question.");

    private static Task<EnvironmentConnection> OpenAsync(ConnectionOptions connection, ParseResult parsed, CancellationToken cancellation) =>
        InstalledProduct.OpenAsync(connection.Read(parsed), RunConsole.OfThisProcess, cancellation);
}
