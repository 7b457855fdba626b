using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Steps and Custom APIs run plugin types that the assembly has, and steps watch columns that exist.</summary>
internal sealed class PluginSteps : ISolutionCheck
{
    private const string UpdateMessage = "20bebb1b-ea3e-db11-86a7-000a3a5473e8";

    public IEnumerable<SolutionFinding> Check(SolutionSource solution) =>
        solution.In("SdkMessageProcessingSteps").SelectMany(step => Steps(step, solution.Model)).Concat(CustomApis(solution));

    private static IEnumerable<SolutionFinding> Steps(SolutionFile step, SolutionModel model)
    {
        var table = step.Root.Element("PrimaryEntity")?.Value ?? "";
        if (step.Root.Element("PluginTypeId") is { } type && !model.PluginTypes.Contains(SolutionModel.Id(type.Value)))
        {
            yield return step.Finding(type, $"The step runs the plugin type {type.Value}, which the assembly does not have. Add it to the PluginTypes of the assembly's data.xml.");
        }

        if (table.Length > 0 && !model.HasTable(table))
        {
            yield return step.Finding(step.Root, $"The step waits for {table}, which is no table. Correct PrimaryEntity.");
            yield break;
        }

        var filter = step.Root.Element("FilteringAttributes");
        if (string.Equals(SolutionModel.Id(step.Root.Element("SdkMessageId")?.Value), UpdateMessage, StringComparison.Ordinal) && string.IsNullOrWhiteSpace(filter?.Value))
        {
            yield return step.Finding(step.Root, "The step runs on every update of the table. Name the columns it depends on in FilteringAttributes.");
        }

        foreach (var (element, column) in Columns(filter).Concat(step.Root.Descendants("Attributes").SelectMany(Columns)).Where(named => !model.HasColumn(table, named.Column)))
        {
            yield return step.Finding(element, $"The step names the column {column}, which {table} does not have. Correct the name.");
        }
    }

    private static IEnumerable<SolutionFinding> CustomApis(SolutionSource solution) =>
        from api in solution.In("customapis").Where(file => string.Equals(file.Name, "customapi", StringComparison.Ordinal))
        let type = api.Root.Element("plugintypeid")
        where type is not null && !solution.Model.PluginTypes.Contains(SolutionModel.Id(type.Value))
        select api.Finding(type, $"The Custom API runs the plugin type {type.Value}, which the assembly does not have. Add it to the PluginTypes of the assembly's data.xml.");

    private static IEnumerable<(XElement Element, string Column)> Columns(XElement? list) =>
        list is null ? [] : list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(column => (list, column));
}
