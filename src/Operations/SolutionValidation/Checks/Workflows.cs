using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>
/// Workflows can be read as the platform reads them; they use tables, columns and activities that there are, and activities by the names
/// and types of their properties.
/// </summary>
internal sealed class Workflows : ISolutionCheck
{
    public IEnumerable<SolutionFinding> Check(SolutionSource solution)
    {
        var activities = solution.In("PluginAssemblies").SelectMany(assembly => assembly.Root.Descendants("PluginType")).Where(type => type.Element("WorkflowActivityGroupName") is not null)
            .Select(type => type.Attribute("AssemblyQualifiedName")?.Value.Split(',')[0].Trim() ?? "").ToHashSet(StringComparer.Ordinal);
        return solution.In("Workflows").SelectMany(workflow => One(solution, workflow, activities));
    }

    private static IEnumerable<SolutionFinding> One(SolutionSource solution, SolutionFile workflow, HashSet<string> activities)
    {
        var name = workflow.Root.Attribute("Name")?.Value ?? workflow.Name;
        var path = workflow.Path[..^".data.xml".Length];
        if (workflow.Root.Element("XamlFileName") is not { } file || !string.Equals(file.Value.TrimStart('/'), path, StringComparison.Ordinal))
        {
            yield return workflow.Finding(workflow.Root, $"XamlFileName is not /{path}, the file that lies beside the description. Correct it.");
        }

        if (solution.Text(path) is not { } xaml)
        {
            yield return workflow.Finding(workflow.Root, $"The XAML of the workflow is missing. Add {path}.");
            yield break;
        }

        var contents = WorkflowContents.Read(name, xaml);
        var problems = contents.Problem is { } problem ? [problem] : Problems(solution, workflow.Root, contents, activities);
        foreach (var sentence in problems)
        {
            yield return new SolutionFinding(path, 1, sentence);
        }
    }

    private static IEnumerable<string> Problems(SolutionSource solution, XElement description, WorkflowContents contents, HashSet<string> activities)
    {
        var table = description.Element("PrimaryEntity")?.Value.ToLowerInvariant() ?? "";
        var triggers = (description.Element("TriggerOnUpdateAttributeList")?.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(column => $"{table}.{column}");
        foreach (var used in contents.Names.Append(table).Concat(triggers).Distinct(StringComparer.Ordinal))
        {
            var parts = used.Split('.');
            if (!(parts.Length == 1 ? solution.Model.HasTable(used) : solution.Model.HasColumn(parts[0], parts[1])))
            {
                yield return $"The workflow uses {used}, which does not exist. Correct the name.";
            }
        }

        if (contents.IsForBackgroundOnly && description.Element("Mode")?.Value is "1")
        {
            yield return "A real-time workflow neither waits nor holds <Persist />. Remove them, or make it a background workflow (Mode 0).";
        }

        foreach (var activity in contents.Activities.Where(activity => !activities.Contains(activity)))
        {
            yield return $"The workflow calls {activity}, which is no workflow activity of the assembly. Add it, with a WorkflowActivityGroupName, to the PluginTypes of the assembly's data.xml.";
        }

        // Without a build there is nothing to compare with; the import compares in any case.
        if (contents.Activities.All(activities.Contains) && solution.BuiltAssembly is { } assembly)
        {
            foreach (var difference in contents.DifferencesFrom(assembly))
            {
                yield return $"The workflow calls an activity as it is not: {difference}. Use the names and types of its properties.";
            }
        }
    }
}
