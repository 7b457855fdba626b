using System.CommandLine;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>bd solution validate: lists what breaks a rule of the platform, one finding a line.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var schemas = new Option<DirectoryInfo?>("--schemas") { Description = "Folder with Microsoft's published solution schemas (FormXml.xsd, Fetch.xsd...), to check the fragments against." };
        var folder = new Option<DirectoryInfo?>("--solution") { Description = "The solution folder. Default: solution/ of this repository." };
        var validate = new Command("validate", "Checks the solution folder. Exit code 0: nothing found, 8: findings, 6: a folder or file cannot be read.") { schemas, folder };
        validate.Runs(parsed => Run(parsed.GetValue(folder), parsed.GetValue(schemas)));
        return new Command("solution", "The solution folder.") { validate };
    }

    private static ExitCode Run(DirectoryInfo? folder, DirectoryInfo? schemas)
    {
        var solution = folder?.FullName ?? SolutionPackOptions.OfThisRepository().SolutionFolder;
        var findings = SolutionValidator.Validate(solution, schemas?.FullName);
        foreach (var finding in findings)
        {
            Console.Out.WriteLine(Path.Combine(Path.GetRelativePath(Directory.GetCurrentDirectory(), solution), finding.File) + finding.ToString()[finding.File.Length..]);
        }

        Console.Error.WriteLine(findings.Count == 0 ? "The solution keeps every rule." : $"{findings.Count} findings.");
        return findings.Count == 0 ? ExitCode.Done : ExitCode.NeedsAttention;
    }
}
