namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Other/Solution.xml lists every component of the folder, and nothing else.</summary>
internal sealed class RootComponents : ISolutionCheck
{
    public IEnumerable<SolutionFinding> Check(SolutionSource solution)
    {
        if (solution.Manifest is not { } manifest)
        {
            yield return new SolutionFinding("Other/Solution.xml", 1, "The file is missing. It names the solution, its publisher and version, and lists its components.");
            yield break;
        }

        var present = Present(solution).DistinctBy(component => component.Key, StringComparer.Ordinal).ToDictionary(component => component.Key, component => component.File, StringComparer.Ordinal);
        var listed = manifest.Root.Descendants("RootComponent").Select(component => (Element: component, Key: Key(component.Attribute("type")?.Value, component.Attribute("id")?.Value, component.Attribute("schemaName")?.Value))).ToList();
        foreach (var (element, key) in listed.Where(component => !present.ContainsKey(component.Key)))
        {
            yield return manifest.Finding(element, $"The component {key} is listed but not in the folder. Remove the entry, or add the component.");
        }

        foreach (var (key, file) in present.Where(component => listed.TrueForAll(entry => !string.Equals(entry.Key, component.Key, StringComparison.Ordinal))))
        {
            yield return new SolutionFinding(file.Path, 1, $"The component {key} is not listed in Other/Solution.xml. Add a RootComponent for it.");
        }
    }

    // Custom APIs are never root components; environment variables are (type 380): field reports of hand-made packages.
    private static IEnumerable<(string Key, SolutionFile File)> Present(SolutionSource solution)
    {
        (string Key, SolutionFile File) By(string type, SolutionFile file, string? id, string? name = null) => (Key(type, id, name), file);
        return solution.In("Entities").Where(file => string.Equals(file.Name, "Entity", StringComparison.Ordinal)).Select(file => By("1", file, null, file.Table))
            .Concat(solution.In("OptionSets").Select(file => By("9", file, null, file.Root.Attribute("Name")?.Value)))
            .Concat(solution.In("Roles").Select(file => By("20", file, file.Root.Attribute("id")?.Value)))
            .Concat(solution.In("Workflows").Select(file => By("29", file, file.Root.Attribute("WorkflowId")?.Value)))
            .Concat(solution.Forms.Where(file => !solution.Model.OwnTables.ContainsKey(file.Table!)).Select(file => By("60", file, file.Root.Descendants("formid").FirstOrDefault()?.Value)))
            .Concat(solution.In("Dashboards").Select(file => By("60", file, file.Root.Element("FormId")?.Value)))
            .Concat(solution.In("WebResources").Select(file => By("61", file, null, file.Root.Element("Name")?.Value)))
            .Concat(solution.In("AppModuleSiteMaps").Select(file => By("62", file, null, file.Root.Element("SiteMapUniqueName")?.Value)))
            .Concat(solution.In("Controls").Where(file => file.Path.EndsWith(".data.xml", StringComparison.Ordinal)).Select(file => By("66", file, null, file.Root.Element("Name")?.Value)))
            .Concat(solution.Files.Where(file => string.Equals(file.Path, "Other/FieldSecurityProfiles.xml", StringComparison.Ordinal)).SelectMany(file => file.Root.Elements().Select(profile => By("70", file, profile.Attribute("fieldsecurityprofileid")?.Value))))
            .Concat(solution.In("AppModules").Select(file => By("80", file, null, file.Root.Element("UniqueName")?.Value)))
            .Concat(solution.In("PluginAssemblies").Select(file => By("91", file, file.Root.Attribute("PluginAssemblyId")?.Value)))
            .Concat(solution.In("SdkMessageProcessingSteps").Select(file => By("92", file, file.Root.Attribute("SdkMessageProcessingStepId")?.Value)))
            .Concat(solution.In("environmentvariabledefinitions").Select(file => By("380", file, null, file.Root.Attribute("schemaname")?.Value)));
    }

    // Where both are given, the id decides: assemblies and steps carry a readable name beside it.
    private static string Key(string? type, string? id, string? name) => $"type {type}, {(id is null ? name : SolutionModel.Id(id))}";
}
