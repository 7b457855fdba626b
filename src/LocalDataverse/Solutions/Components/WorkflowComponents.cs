using System.Text;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Workflows;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>Classic workflows and business process flows: a description in customizations.xml, and their XAML in Workflows/.</summary>
internal static class WorkflowComponents
{
    private static readonly Dictionary<int, string> OtherCategories = new()
    {
        [1] = "a dialog", [2] = "a business rule", [3] = "an action", [5] = "a cloud flow", [6] = "a desktop flow",
    };

    /// <summary>What this environment does not run of a workflow, by its description alone.</summary>
    public static IEnumerable<string> Unsupported(XElement element)
    {
        var name = element.Attribute("Name")?.Value;
        var category = element.Number("Category") ?? 0;
        if (category == ProcessFlowComponents.Category)
        {
            foreach (var unsupported in ProcessFlowComponents.Unsupported(element))
            {
                yield return unsupported;
            }

            yield break;
        }

        if (category != 0)
        {
            yield return $"process '{name}', which is {OtherCategories.GetValueOrDefault(category) ?? $"of category {category}"}";
            yield break;
        }

        if (element.Flag("Subprocess"))
        {
            yield return $"workflow '{name}' as a child process";
        }

        if (element.Number("Type") is not (null or 1))
        {
            yield return $"workflow '{name}' as a template or an activation";
        }

        if (element.Number("CreateStage") is 20 && element.Number("Mode") == 1 && element.Flag("TriggerOnCreate"))
        {
            yield return $"workflow '{name}' before its row is created";
        }
    }

    /// <summary>Processes that the solution lists without describing them as workflows: newer kinds lie elsewhere in the zip.</summary>
    public static IEnumerable<string> Undescribed(SolutionPackage package)
    {
        var described = package.Slot("Workflows").Select(element => SolutionXml.Id(element.RequiredAttribute("WorkflowId"))).ToHashSet();
        return package.Manifest.Elements("RootComponents").Elements("RootComponent")
            .Where(root => root.Attribute("type")?.Value is "29" && !(Guid.TryParse(root.Attribute("id")?.Value, out var id) && described.Contains(id)))
            .Select(root => $"process {root.Attribute("id")?.Value} (business process flow or cloud flow)");
    }

    /// <summary>All of them, read through and held against the tables, columns and activities that they use.</summary>
    public static IEnumerable<ComponentRow> Read(ComponentSource source, IReadOnlyList<ComponentRow> plugins)
    {
        var activities = new ActivityChecks(source, plugins);
        return source.Package.Slot("Workflows").SelectMany(element => element.Number("Category") == ProcessFlowComponents.Category
            ? ProcessFlowComponents.Read(source, element, Text(source.Package.File(element.RequiredText("XamlFileName"))))
            : [Workflow(source, element, activities)]).ToList();
    }

    private static ComponentRow Workflow(ComponentSource source, XElement element, ActivityChecks activities)
    {
        var name = element.RequiredAttribute("Name");
        var table = element.RequiredText("PrimaryEntity").ToLowerInvariant();
        var xaml = Text(source.Package.File(element.RequiredText("XamlFileName")));
        var isRealTime = element.Number("Mode") == 1;
        var program = WorkflowXaml.Read(name, xaml);
        if (isRealTime && (program.Waits || program.Saves))
        {
            throw DataverseFault.WorkflowInvalid(name, [program.Waits ? "a real-time workflow cannot wait" : "a real-time workflow has no <Persist/>"]);
        }

        DemandColumns(source, name, table, element.Text("TriggerOnUpdateAttributeList"), program);
        activities.Demand(name, program);
        return new(29, new Entity("workflow", SolutionXml.Id(element.RequiredAttribute("WorkflowId")))
        {
            ["name"] = name.Length > 100 ? name[..100] : name,
            ["category"] = new OptionSetValue(0),
            ["type"] = new OptionSetValue(1),
            ["mode"] = new OptionSetValue(isRealTime ? 1 : 0),
            ["scope"] = new OptionSetValue(element.Number("Scope") ?? 1),
            ["runas"] = new OptionSetValue(element.Number("RunAs") ?? 1),
            ["createstage"] = Stage(element, "CreateStage"),
            ["updatestage"] = Stage(element, "UpdateStage"),
            ["deletestage"] = Stage(element, "DeleteStage"),
            ["primaryentity"] = table,
            ["ondemand"] = element.Flag("OnDemand"),
            ["subprocess"] = false,
            ["triggeroncreate"] = element.Flag("TriggerOnCreate"),
            ["triggerondelete"] = element.Flag("TriggerOnDelete"),
            ["triggeronupdateattributelist"] = element.Text("TriggerOnUpdateAttributeList"),
            ["asyncautodelete"] = element.Flag("AsyncAutodelete"),
            ["syncworkflowlogonfailure"] = element.Flag("SyncWorkflowLogOnFailure"),
            ["istransacted"] = element.Flag("IsTransacted", whenAbsent: true),
            ["description"] = element.Text("Description") ?? element.Element("Descriptions").Labels()[1033],
            ["xaml"] = xaml,
            ["statecode"] = new OptionSetValue(element.Number("StateCode") ?? 0),
            ["statuscode"] = new OptionSetValue(element.Number("StateCode") is 1 ? 2 : 1),
        });
    }

    private static void DemandColumns(ComponentSource source, string name, string table, string? triggers, WorkflowProgram program)
    {
        var triggering = (triggers ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(column => (Table: table, Column: (string?)column.ToLowerInvariant()));
        var missing = program.Columns.Concat(triggering).Append((Table: table, Column: null)).Distinct()
            .Where(used => source.Metadata.Tables.GetValueOrDefault(used.Table) is not { } definition || (used.Column is { } column && definition.Find(column) is null))
            .Select(used => used.Column is null || !source.Metadata.Tables.ContainsKey(used.Table) ? $"table {used.Table} of workflow '{name}'" : $"column {used.Table}.{used.Column} of workflow '{name}'")
            .Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw DataverseFault.MissingDependencies(source.Package.UniqueName, missing);
        }
    }

    private static OptionSetValue? Stage(XElement element, string name) => element.Number(name) is { } stage ? new OptionSetValue(stage) : null;

    // The declaration says utf-16, because the platform keeps XAML as text; the file is utf-8.
    private static string Text(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
