using System.CommandLine;
using System.Text.Json;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Verify;

/// <summary>bd verify: whether the product works in an environment. Exit code 8: something needs attention; each line says what to do.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var noProbe = new Option<bool>("--no-probe") { Description = "Create no probe deal: for environments where a new deal sets other automation off." };
        var json = new Option<bool>("--json") { Description = "Write one JSON array for programs instead of a table." };
        var command = new Command("verify", "Checks whether the product works: version, steps, keys, roles, settings, last sweep, a probe deal.") { noProbe, json };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var isJson = parsed.GetValue(json);
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), isJson ? RunConsole.Plain(Console.Error) : console, cancellation);
            var verification = new Verification(environment.Service, Verification.All(withProbe: !parsed.GetValue(noProbe), CarriedSolution.OfThisProgram));
            var results = await Task.Run(() => verification.Run(TimeProvider.System.GetUtcNow().UtcDateTime, cancellation).ToList(), cancellation);
            if (isJson)
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(results, JsonSerializerOptions.Web));
            }
            else
            {
                Show(console, results);
            }

            return results.All(result => result.IsFine) ? ExitCode.Done : ExitCode.NeedsAttention;
        });
        return command;
    }

    /// <summary>The results as a table, and what to do below it.</summary>
    internal static void Show(IAnsiConsole console, IReadOnlyList<CheckResult> results)
    {
        var table = console.Table("Verification").AddColumns(string.Empty, "What", "Found");
        foreach (var result in results)
        {
            table.AddRow(new Text(result.IsFine ? "ok" : "!!", result.IsFine ? new Style(Color.Green) : new Style(Color.Red)), new Text(result.Subject), new Text(result.Detail));
        }

        console.Write(table);
        foreach (var result in results.Where(result => !result.IsFine))
        {
            console.WriteLine($"{result.Subject}: {result.ToDo}");
        }
    }
}
