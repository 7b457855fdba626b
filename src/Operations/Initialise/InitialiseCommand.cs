using System.CommandLine;
using System.Globalization;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Initialise;

/// <summary>bd initialise: the first thing after the installation. Exit code 7: stopped half-way, run it again.</summary>
internal static class InitialiseCommand
{
    public static Command Create()
    {
        var from = DayOption.Create(
            "--from", "Nothing is raised for what happened before this day, such as 2026-12-01. Default: what the settings file or an earlier run says, else today.", TimeProvider.System);
        var command = new Command("initialise", "Gives the open deals their place in the customer's journey. May be run again.") { from };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var console = RunConsole.OfThisProcess;
            using var environment = await InstalledProduct.OpenAsync(connection.Read(parsed), console, cancellation);
            var day = parsed.GetValue(from) ?? environment.Request.Settings.EvaluationFrom;
            var report = await InitialiseAsync(environment, day, console, cancellation);
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Deals:N0} open deals looked at, {report.Placed:N0} got their place. Time counts against them since {report.CountsFrom:yyyy-MM-dd}."));
            if (day is null)
            {
                console.WriteLine("To let time count from another day, run bd initialise again with --from DAY.");
            }

            if (report.Unmapped > 0)
            {
                console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Unmapped:N0} are in a stage that is not mapped. Map the stages that the Administrator dashboard lists (table Stage mappings), then run bd initialise again."));
            }

            console.WriteLine("Next: bd sweep evaluates them.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Task<InitialisationReport> InitialiseAsync(EnvironmentConnection environment, DateOnly? from, IAnsiConsole console, CancellationToken cancellation)
    {
        var moment = from?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var work = new DealInitialisation(environment.Service);
        if (!console.Profile.Capabilities.Interactive)
        {
            console.WriteLine("Initialising open deals ...");
            return work.RunAsync(moment, progress: null, cancellation);
        }

        return console.Status().StartAsync("Initialising open deals", context => work.RunAsync(
            moment, report => context.Status(string.Create(CultureInfo.InvariantCulture, $"Initialising open deals: {report.Deals:N0}")), cancellation));
    }
}
