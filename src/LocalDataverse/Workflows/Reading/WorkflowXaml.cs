using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>
/// Reads the XAML of a classic workflow, as the Dataverse designer writes it, into a program. What it does not know it refuses by name:
/// a workflow that was read does here what it does there.
/// </summary>
internal static class WorkflowXaml
{
    private static readonly HashSet<string> Members = new(["InputEntities", "CreatedEntities"], StringComparer.Ordinal);

    /// <summary>The program of a workflow.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80045040: no workflow XAML, or one that Dataverse would refuse; 0x8004F0E8: steps or expressions that are not supported.</exception>
    public static WorkflowProgram Read(string name, string xaml)
    {
        var workflow = Root(name, xaml);
        var variables = VariableReader.Names(workflow);
        var program = new ProgramBuilder(variables);
        program.Invalid.AddRange(VariableReader.WithoutSource(variables).Select(converted => $"the variable {converted}, whose source {converted[..^"_converted".Length]} is not declared"));
        foreach (var member in workflow.Document!.Root!.Elements(XamlNames.Xaml + "Members").Elements().Select(member => member.Attribute("Name")?.Value).Where(member => member is null || !Members.Contains(member)))
        {
            program.Unsupported.Add($"the process argument '{member}'");
        }

        VariableReader.Read(workflow.Property("Variables")?.Elements() ?? [], program);
        StepReader.ReadAll(workflow.Elements().Where(element => element != workflow.Property("Variables")), program);
        return program.Invalid.Count > 0 ? throw DataverseFault.WorkflowInvalid(name, program.Invalid)
            : program.Unsupported.Count > 0 ? throw DataverseFault.WorkflowUnsupported(name, program.Unsupported)
            : new WorkflowProgram { Instructions = program.Instructions, Columns = program.Columns };
    }

    private static XElement Root(string name, string xaml)
    {
        try
        {
            return XDocument.Parse(xaml, LoadOptions.PreserveWhitespace).Root!.Elements().FirstOrDefault(element => element.IsSdk("Workflow"))
                ?? throw DataverseFault.WorkflowInvalid(name, ["there is no mxswa:Workflow element"]);
        }
        catch (XmlException exception)
        {
            throw DataverseFault.WorkflowInvalid(name, [exception.Message]);
        }
    }
}
