using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>-p:DataverseSdk=NuGet gives every project the official packages and takes every contract away that has an official counterpart.</summary>
public class PackageSwitchTests
{
    private static readonly Dictionary<string, string[]> Official = new(StringComparer.Ordinal)
    {
        ["net462"] = ["Microsoft.CrmSdk.CoreAssemblies", "Microsoft.CrmSdk.Workflow"],
        ["net10.0"] = ["Microsoft.PowerPlatform.Dataverse.Client"],
    };

    // No official package brings workflow activities to .NET 10.
    private static readonly Dictionary<string, string[]> WithoutOfficial = new(StringComparer.Ordinal)
    {
        ["net462"] = [],
        ["net10.0"] = ["Microsoft.Xrm.Sdk.Workflow.csproj", "System.Activities.csproj"],
    };

    public static TheoryData<string, string> ProjectsAndFrameworks()
    {
        var data = new TheoryData<string, string>();
        foreach (var (project, framework) in SdkProjects())
            data.Add(project, framework);
        return data;
    }

    [Fact]
    public void SdkProjects_IncludeTheShippedPlugins() =>
        Assert.Contains((Path.Combine("src", "Plugins", "BuyingDynamics.Plugins.csproj"), "net462"), SdkProjects());

    [Theory]
    [MemberData(nameof(ProjectsAndFrameworks))]
    public async Task Evaluation_WithOfficialPackages_ReferencesThemAndNoContractOfTheirs(string project, string framework)
    {
        using var items = await EvaluateAsync(project, framework, "NuGet");

        Assert.Equal(Official[framework], OfficialPackages(items));
        Assert.Equal(WithoutOfficial[framework], ContractProjects(items).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Evaluation_ByDefault_ReferencesContractsAndNoOfficialPackage()
    {
        using var items = await EvaluateAsync(Path.Combine("src", "Plugins", "BuyingDynamics.Plugins.csproj"), "net462", "Contracts");

        Assert.Empty(OfficialPackages(items));
        Assert.NotEmpty(ContractProjects(items));
    }

    private static IEnumerable<(string Project, string Framework)> SdkProjects() =>
        from folder in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(Path.Combine(Prerequisite.RepositoryRoot, folder), "*.csproj", SearchOption.AllDirectories)
        where !file.Contains("node_modules", StringComparison.Ordinal)
        let xml = XDocument.Load(file)
        where xml.Descendants("UsesDataverseSdk").Any(property => string.Equals(property.Value, "true", StringComparison.Ordinal))
        from framework in xml.Descendants().Single(property => property.Name.LocalName is "TargetFramework" or "TargetFrameworks").Value.Split(';')
        select (Path.GetRelativePath(Prerequisite.RepositoryRoot, file), framework);

    private static IEnumerable<string> OfficialPackages(JsonDocument items) =>
        Identities(items, "PackageReference").Where(name => name.StartsWith("Microsoft.CrmSdk.", StringComparison.Ordinal) || name.StartsWith("Microsoft.PowerPlatform.", StringComparison.Ordinal));

    private static IEnumerable<string> ContractProjects(JsonDocument items) =>
        Identities(items, "ProjectReference").Where(path => path.Contains("DataverseSdk/", StringComparison.Ordinal));

    private static IEnumerable<string> Identities(JsonDocument items, string kind) =>
        items.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);

    private static async Task<JsonDocument> EvaluateAsync(string project, string framework, string sdk)
    {
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet",
            ["msbuild", project, "-getItem:PackageReference", "-getItem:ProjectReference", $"-p:DataverseSdk={sdk}", $"-p:TargetFramework={framework}"])
        {
            WorkingDirectory = Prerequisite.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = msbuild.StandardError.ReadToEndAsync();
        var output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, $"{project}: {output} {await errors}");
        return JsonDocument.Parse(output);
    }
}
