using BuyingDynamics.Operations.SolutionValidation.Checks;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>Holds a solution folder against the rules of the platform and of the house.</summary>
public static class SolutionValidator
{
    private static readonly ISolutionCheck[] Own =
    [
        new LabelsInBothLanguages(), new FormKinds(), new FormControls(), new ViewColumns(), new ChartColumns(), new LookupsAndChoices(), new KeysAndProfiles(),
        new ReferencedParts(), new RootComponents(), new UniqueIds(), new RolePrivileges(), new PluginSteps(), new Workflows(),
    ];

    /// <summary>Everything that is wrong, by file and line; empty when nothing is.</summary>
    /// <param name="solutionFolder">The folder that holds Other/Solution.xml.</param>
    /// <param name="schemaFolder">Microsoft's published schemas, to hold form, query, chart, ribbon and site map against; null leaves that out.</param>
    /// <exception cref="DirectoryNotFoundException">One of the folders is not there.</exception>
    public static IReadOnlyList<SolutionFinding> Validate(string solutionFolder, string? schemaFolder = null)
    {
        var solution = SolutionSource.Read(solutionFolder, StandardModel.Shipped);
        var checks = schemaFolder is null ? Own : [.. Own, new PublishedSchemas(schemaFolder)];
        return solution.Unreadable.Concat(checks.SelectMany(check => check.Check(solution)))
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ToList();
    }
}
