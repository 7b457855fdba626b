using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>
/// Business process flows: the process with its stages, which stand in its XAML. The table of its instances comes among the solution's tables,
/// under the unique name of the process. Steps of a stage, branches and conditions have no effect here: people move stages freely.
/// </summary>
internal static class ProcessFlowComponents
{
    /// <summary>The category of a business process flow.</summary>
    public const int Category = 4;

    private static readonly XNamespace Xaml = "http://schemas.microsoft.com/winfx/2006/xaml";

    /// <summary>What this environment does not have of a process, by its description alone.</summary>
    public static IEnumerable<string> Unsupported(XElement element)
    {
        if (element.Number("BusinessProcessType") is not (null or 0))
        {
            yield return $"process '{element.Attribute("Name")?.Value}', which is a task flow";
        }
    }

    /// <summary>The process, then its stages in their order.</summary>
    public static IEnumerable<ComponentRow> Read(ComponentSource source, XElement element, string xaml)
    {
        var name = element.RequiredAttribute("Name");
        var id = SolutionXml.Id(element.RequiredAttribute("WorkflowId"));
        var table = element.RequiredText("UniqueName").ToLowerInvariant();
        if (source.Metadata.Tables.GetValueOrDefault(table)?.Find("activestageid") is null)
        {
            throw DataverseFault.MissingDependencies(source.Package.UniqueName, [$"table {table} of the instances of process '{name}'"]);
        }

        yield return new(29, new Entity("workflow", id)
        {
            ["name"] = name.Length > 100 ? name[..100] : name,
            ["uniquename"] = table,
            ["category"] = new OptionSetValue(Category),
            ["type"] = new OptionSetValue(1),
            ["businessprocesstype"] = new OptionSetValue(0),
            ["scope"] = new OptionSetValue(element.Number("Scope") ?? 4),
            ["primaryentity"] = element.RequiredText("PrimaryEntity").ToLowerInvariant(),
            ["xaml"] = xaml,
            ["statecode"] = new OptionSetValue(element.Number("StateCode") ?? 0),
            ["statuscode"] = new OptionSetValue(element.Number("StateCode") is 1 ? 2 : 1),
        });
        foreach (var stage in Stages(name, xaml))
        {
            stage["processid"] = new EntityReference("workflow", id);
            yield return new(0, stage);
        }
    }

    private static IEnumerable<Entity> Stages(string process, string xaml)
    {
        XElement root;
        try
        {
            root = XElement.Parse(xaml);
        }
        catch (XmlException exception)
        {
            throw DataverseFault.BrokenPart($"the XAML of process '{process}'", exception.Message);
        }

        foreach (var stage in Composites(root, "StageComposite"))
        {
            // "EntityStep1: opportunity"
            var table = stage.Ancestors().FirstOrDefault(above => IsComposite(above, "EntityComposite"))?.Attribute("DisplayName")?.Value.Split(':')[^1].Trim();
            var category = int.TryParse(Value(stage, "StageCategory"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new OptionSetValue(number) : null;
            yield return new Entity("processstage", Guid.TryParse(Value(stage, "StageId"), out var id) ? id : throw DataverseFault.BrokenPart($"the XAML of process '{process}'", "a stage has no StageId."))
            {
                ["stagename"] = stage.Descendants().FirstOrDefault(label => label.Name.LocalName is "StepLabel" && Guid.TryParse(label.Attribute("LabelId")?.Value, out var ofLabel) && ofLabel == id)?.Attribute("Description")?.Value,
                ["stagecategory"] = category,
                ["primaryentitytypecode"] = table,
            };
        }
    }

    private static IEnumerable<XElement> Composites(XElement root, string type) => root.Descendants().Where(element => IsComposite(element, type));

    private static bool IsComposite(XElement element, string type) =>
        element.Name.LocalName is "ActivityReference" && element.Attribute("AssemblyQualifiedName")?.Value.StartsWith($"Microsoft.Crm.Workflow.Activities.{type},", StringComparison.Ordinal) == true;

    private static string? Value(XElement composite, string key) =>
        composite.Elements().Elements().FirstOrDefault(value => string.Equals(value.Attribute(Xaml + "Key")?.Value, key, StringComparison.Ordinal))?.Value;
}
