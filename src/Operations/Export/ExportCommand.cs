using System.CommandLine;
using System.Globalization;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Export;

/// <summary>bd export: takes all rows of the product out of an environment.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Empty or new folder to write to.", Required = true };
        var command = new Command("export", "Takes all rows of the product out of an environment, results and settings included; bd import puts them back.") { folder };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var package = SolutionContents.Read(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
            await WriteAsync(environment, package, parsed.GetRequiredValue(folder).FullName, console, cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes an export and says what is in it.</summary>
    public static async Task<ExportManifest> WriteAsync(EnvironmentConnection environment, SolutionContents package, string folder, IAnsiConsole console, CancellationToken cancellation)
    {
        ExportManifest? manifest = null;
        var export = new ProductExport(environment.Service, environment.UserId, package, TimeProvider.System);
        await console.Working("Exporting", progress => Task.Run(
            () => manifest = export.Write(folder, environment.Request.Url, environment.OrganizationId, (file, rows) => progress($"{file} {rows:N0}"), cancellation), cancellation));
        var table = console.Table("Export").AddColumn("File").AddColumn(new TableColumn("Rows").RightAligned());
        foreach (var file in manifest!.Files.Where(file => file.Rows > 0))
        {
            table.AddRow(new Text(file.Name), new Text(file.Rows.ToString("N0", CultureInfo.InvariantCulture)));
        }

        console.Write(table);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Exported: {manifest.Rows:N0} rows of tables and {manifest.Lines:N0} lines about variables, workflows, roles and names, to {folder}. The files hold assessments of people: keep them where only administrators read.");
        return manifest;
    }
}
