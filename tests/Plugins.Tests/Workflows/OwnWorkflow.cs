using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using BuyingDynamics.LocalDataverse.Tests.Workflows;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Workflows;

/// <summary>
/// A workflow of an organisation's own that calls one of our activities on a deal whenever its description is saved, and leaves a task
/// whose description holds one of the activity's outputs.
/// </summary>
internal sealed class OwnWorkflow(string activity, string output, string outputType, params (string Name, string Value)[] inputs)
{
    private const string Assembly = "BuyingDynamics.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=75271f0a4e1005a4";
    private const string Step = "CustomActivityStep1";
    private static readonly Guid Id = new("c0ffee00-0000-4000-8000-000000000001");

    /// <summary>Installs it, saves the deal's description as the rep, and answers what the activity put out; null when it left no task.</summary>
    public string? Run(InstalledProduct product, Guid deal)
    {
        product.Environment.ImportSolution(Zip());
        return Again(product, deal);
    }

    /// <summary>Saves the description once more.</summary>
    public string? Again(InstalledProduct product, Guid deal)
    {
        var before = Results(product).Count;
        product.Save("opportunity", deal, ("description", Guid.NewGuid().ToString()));
        product.Environment.RunPendingJobs();
        return Results(product).Skip(before).LastOrDefault()?.GetAttributeValue<string>("description");
    }

    /// <summary>The message of the job that failed.</summary>
    public static string? Failure(InstalledProduct product) =>
        product.Rows("asyncoperation", "operationtype", 10).Select(j => j.GetAttributeValue<string>("message")).LastOrDefault(m => m is not null);

    private static List<Entity> Results(InstalledProduct product) => [.. product.Rows("task", "subject", "result").OrderBy(t => t.GetAttributeValue<DateTime>("createdon"))];

    private byte[] Zip()
    {
        const string File = "Workflows/Own-C0FFEE00-0000-4000-8000-000000000001.xaml";
        return new TestSolution("Own").WithFile(File, Document()).With("Workflows", new XElement("Workflow",
            new XAttribute("WorkflowId", Id.ToString("B")), new XAttribute("Name", "Own"), new XElement("XamlFileName", "/" + File), new XElement("Type", 1),
            new XElement("Subprocess", 0), new XElement("Category", 0), new XElement("Mode", 0), new XElement("Scope", 4), new XElement("OnDemand", 0),
            new XElement("TriggerOnUpdateAttributeList", "description"), new XElement("TriggerOnCreate", 0), new XElement("TriggerOnDelete", 0),
            new XElement("StateCode", 1), new XElement("StatusCode", 2), new XElement("RunAs", 1), new XElement("PrimaryEntity", "Opportunity"))).Zip();
    }

    private string Document()
    {
        var result = Step + output + "_localParameter";
        var names = inputs.SelectMany((_, i) => new[] { $"{Step}_{i + 3}", $"{Step}_{i + 3}_converted" }).Concat([Step + "_1", Step + "_2", Step + "_1_converted"]);
        var steps = Xaml.Get("opportunityid", Step + "_2", "mxs:EntityReference", "opportunity") + Xaml.Evaluate("SelectFirstNonNull", Step + "_2", "mxs:EntityReference", Step + "_1")
            + Xaml.Convert(Step + "_1", "mxs:EntityReference", Step + "_1_converted")
            + string.Concat(inputs.Select((input, i) => Xaml.Make($"{Step}_{i + 3}", "String", input.Value.Replace(",", "&#44;", StringComparison.Ordinal), "x:String") + Xaml.Convert($"{Step}_{i + 3}", "x:String", $"{Step}_{i + 3}_converted")))
            + $"""<mxswa:ActivityReference AssemblyQualifiedName="BuyingDynamics.Plugins.Workflows.{activity}, {Assembly}" DisplayName="{Step}"><mxswa:ActivityReference.Arguments><InArgument x:TypeArguments="mxs:EntityReference" x:Key="Deal">[DirectCast({Step}_1_converted, Microsoft.Xrm.Sdk.EntityReference)]</InArgument>{string.Concat(inputs.Select((input, i) => $"<InArgument x:TypeArguments=\"x:String\" x:Key=\"{input.Name}\">[DirectCast({Step}_{i + 3}_converted, System.String)]</InArgument>"))}<OutArgument x:TypeArguments="{outputType}" x:Key="{output}">[{result}]</OutArgument></mxswa:ActivityReference.Arguments></mxswa:ActivityReference>""";
        var task = Xaml.Create("CreateStep2", "task", Xaml.Variables("CreateStep2_1", "CreateStep2_2"), temporary =>
            Xaml.Make("CreateStep2_1", "String", "result", "x:String") + Xaml.Set("subject", "CreateStep2_1", "x:String", "task", temporary)
            + Xaml.Evaluate("SelectFirstNonNull", result, "x:String", "CreateStep2_2") + Xaml.Set("description", "CreateStep2_2", "x:String", "task", temporary));
        return Xaml.Workflow(Xaml.Composite(Step, Xaml.Variables([.. names]), steps) + task, $"""<Variable x:TypeArguments="{outputType}" Name="{result}" />""");
    }
}
