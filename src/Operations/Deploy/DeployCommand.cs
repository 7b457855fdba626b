using System.CommandLine;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>bd deploy: installs the product in an environment, or upgrades it there.</summary>
internal static class DeployCommand
{
    public static Command Create()
    {
        var whatIf = new Option<bool>("--what-if") { Description = "Show what would be done, and do nothing." };
        var package = new Option<FileInfo?>("--package") { Description = "The package to deploy. Default: the solution folder, packed." };
        var unmanaged = new Option<bool>("--unmanaged") { Description = "Deploy an unmanaged copy, for a development environment." };
        var again = new Option<bool>("--again") { Description = "Import the package though its version is installed already." };
        var command = new Command("deploy", "Installs the product in an environment, or upgrades it there; run again it does only what is missing.")
        {
            whatIf, package, unmanaged, again,
        };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var request = connection.Read(parsed);
            var repository = SolutionPackOptions.OfThisRepository() with { Managed = !parsed.GetValue(unmanaged) };
            var zip = parsed.GetValue(package) is { } file ? await ReadAsync(file, cancellation) : SolutionPack.Pack(repository);
            var contents = Contents(zip, parsed.GetValue(package));
            using var environment = await EnvironmentConnection.OpenAsync(request, RunConsole.OfThisProcess, cancellation);
            var target = new DeploymentTarget(
                environment.Service, zip, contents, request.Settings, Path.Combine(repository.SolutionFolder, "data"), environment.UserId, TimeProvider.System);
            await new Deployment(target, RunConsole.OfThisProcess).RunAsync(parsed.GetValue(whatIf), parsed.GetValue(again), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellation) => file.Exists
        ? await File.ReadAllBytesAsync(file.FullName, cancellation)
        : throw new StopException(ExitCode.WrongInput, $"There is no package {file.FullName}. Make one with: bd pack --out {file.Name}");

    private static SolutionContents Contents(byte[] zip, FileInfo? file)
    {
        try
        {
            return SolutionContents.Read(zip);
        }
        catch (FaultException<OrganizationServiceFault> broken) when (file is not null)
        {
            throw new StopException(ExitCode.WrongInput, $"{file.FullName} cannot be deployed: {broken.Message} Make a package with: bd pack --out {file.Name}", broken);
        }
    }
}
