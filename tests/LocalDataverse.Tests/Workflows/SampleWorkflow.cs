using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Tests.Solutions;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>A workflow on account as a solution carries it; valid as it stands, each test changes what it is about.</summary>
internal sealed record SampleWorkflow(string Name, string Xaml)
{
    public string Table { get; init; } = "Account";
    public bool RealTime { get; init; }
    public bool OnDemand { get; init; }
    public bool OnCreate { get; init; }
    public bool OnDelete { get; init; }
    public string? OnUpdate { get; init; }
    public int? UpdateStage { get; init; }
    public int? DeleteStage { get; init; }
    public int? CreateStage { get; init; }
    public int Scope { get; init; } = 4;
    public int RunAs { get; init; } = 1;
    public int Category { get; init; }
    public bool Subprocess { get; init; }
    public bool DeletesJob { get; init; }
    public bool Draft { get; init; }

    /// <summary>The same workflow has the same id in every solution.</summary>
    public Guid Id => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(Name)));

    public static TestSolution Solution(params SampleWorkflow[] workflows) => workflows.Aggregate(new TestSolution(), (solution, workflow) => workflow.In(solution));

    /// <summary>Adds it to a solution, with the sample activities.</summary>
    public TestSolution In(TestSolution solution)
    {
        var file = $"Workflows/{Name}-{Id.ToString("D").ToUpperInvariant()}.xaml";
        return solution.Activities("Greets", "NotesWorkflow", "NeedsReady", "MakesReady", "NotesParent").WithFile(file, Xaml).With("Workflows", new XElement("Workflow", new XAttribute("WorkflowId", Id.ToString("B")), new XAttribute("Name", Name),
            new XElement("XamlFileName", "/" + file), new XElement("Type", 1), Flag("Subprocess", Subprocess), new XElement("Category", Category), new XElement("Mode", RealTime ? 1 : 0), new XElement("Scope", Scope), Flag("OnDemand", OnDemand),
            OnUpdate is null ? null : new XElement("TriggerOnUpdateAttributeList", OnUpdate), Flag("TriggerOnCreate", OnCreate), Flag("TriggerOnDelete", OnDelete), Flag("AsyncAutodelete", DeletesJob),
            new XElement("SyncWorkflowLogOnFailure", 0), new XElement("StateCode", Draft ? 0 : 1), new XElement("StatusCode", Draft ? 1 : 2),
            Stage("CreateStage", CreateStage), Stage("UpdateStage", UpdateStage), Stage("DeleteStage", DeleteStage),
            new XElement("RunAs", RunAs), new XElement("IsTransacted", 1), new XElement("PrimaryEntity", Table)));
    }

    private static XElement Flag(string name, bool value) => new(name, value ? 1 : 0);

    private static XElement? Stage(string name, int? value) => value is null ? null : new XElement(name, value);
}
