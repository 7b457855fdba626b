using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>No two components share an id, and a file that is named after an id carries that id.</summary>
internal sealed class UniqueIds : ISolutionCheck
{
    private static readonly string[] IdElements = ["formid", "FormId", "savedqueryid", "savedqueryvisualizationid", "WebResourceId", "SdkMessageProcessingStepImageId"];

    // PluginTypeId is an id as an attribute of a PluginType and a reference as an element of a step.
    private static readonly string[] IdAttributes = ["SdkMessageProcessingStepId", "PluginTypeId", "PluginAssemblyId", "fieldsecurityprofileid", "WorkflowId"];

    public IEnumerable<SolutionFinding> Check(SolutionSource solution) => Twice(solution).Concat(Misnamed(solution)).Concat(TwiceInForm(solution));

    private static IEnumerable<SolutionFinding> Twice(SolutionSource solution) =>
        from same in Ids(solution).GroupBy(one => one.Id, StringComparer.Ordinal)
        where same.Count() > 1
        let last = same.Last()
        select last.File.Finding(last.At, $"The id {last.Id} is also used in {same.First().File.Path}. Give the newer component an id of its own.");

    private static IEnumerable<SolutionFinding> Misnamed(SolutionSource solution) =>
        from file in solution.Files
        where file.Name.StartsWith('{')
        where !IdsOf(file).Any(one => string.Equals(one.Id, SolutionModel.Id(file.Name.Replace("_managed", "", StringComparison.Ordinal)), StringComparison.Ordinal))
        select file.Finding(file.Root, "The file is named after an id that is not the component's. Rename the file.");

    private static IEnumerable<SolutionFinding> TwiceInForm(SolutionSource solution) =>
        from form in solution.Forms.Concat(solution.Dashboards)
        from same in form.Root.Descendants().Where(element => element.Name.LocalName is "tab" or "section" or "cell" or "header" or "footer").GroupBy(element => SolutionModel.Id(element.Attribute("id")?.Value), StringComparer.Ordinal)
        where same.Key.Length > 0 && same.Count() > 1
        select form.Finding(same.Last(), $"Two parts of the form have the id {same.Key}. Give the newer one an id of its own.");

    private static IEnumerable<(SolutionFile File, XElement At, string Id)> Ids(SolutionSource solution) =>
        solution.Files.Where(file => !file.Name.EndsWith("_managed", StringComparison.Ordinal)).SelectMany(IdsOf);

    private static IEnumerable<(SolutionFile File, XElement At, string Id)> IdsOf(SolutionFile file)
    {
        // An app names the web resource of its icon; that is a reference.
        var elements = file.Path.StartsWith("AppModules/", StringComparison.Ordinal) ? [] : file.Root.Descendants().Where(element => IdElements.Contains(element.Name.LocalName)).Select(element => (element, element.Value));
        var attributes = file.Root.DescendantsAndSelf().SelectMany(element => element.Attributes().Where(attribute => IdAttributes.Contains(attribute.Name.LocalName) || IsRoleId(element, attribute)).Select(attribute => (element, attribute.Value)));
        return elements.Concat(attributes).Select(one => (file, one.element, SolutionModel.Id(one.Value)));
    }

    private static bool IsRoleId(XElement element, XAttribute attribute) =>
        element.Parent is null && element.Name.LocalName is "Role" && attribute.Name.LocalName is "id";
}
