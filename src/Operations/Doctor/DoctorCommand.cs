using System.CommandLine;
using System.Globalization;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Doctor;

/// <summary>bd doctor: what to run when something is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Looks at everything that commonly goes wrong and says what to do; changes nothing. Exit code 8: something needs attention.");
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var package = SolutionContents.Read(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
            var found = 0;
            foreach (var diagnosis in new Examination(environment.Service, environment.UserId, package, TimeProvider.System).Run())
            {
                cancellation.ThrowIfCancellationRequested();
                Show(console, diagnosis);
                found += diagnosis.NeedsAttention ? 1 : 0;
            }

            console.MarkupLine(found == 0 ? "All is well." : $"{found} {(found == 1 ? "thing needs" : "things need")} attention.");
            return found == 0 ? ExitCode.Done : ExitCode.NeedsAttention;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, Diagnosis diagnosis)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{diagnosis.Subject.PadRight(16)}{diagnosis.Finding}");
        if (diagnosis.NeedsAttention)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{string.Empty.PadRight(16)}-> {diagnosis.WhatToDo}");
        }
    }
}
