using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Sandbox;
using BuyingDynamics.LocalDataverse.Solutions.Components;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows;

/// <summary>What a workflow's XAML asks for, looked at without an environment; the same reading as when it is imported.</summary>
public sealed class WorkflowContents
{
    private readonly WorkflowProgram? program;

    private WorkflowContents(WorkflowProgram? program, string? problem)
    {
        this.program = program;
        Problem = problem;
    }

    /// <summary>Why it cannot be read, as a sentence that names every cause; null when it can.</summary>
    public string? Problem { get; }

    /// <summary>True when it waits or stores its state somewhere: only background workflows may.</summary>
    public bool IsForBackgroundOnly => program is { Waits: true } or { Saves: true };

    /// <summary>Tables, and columns as "table.column", that it reads or writes.</summary>
    public IReadOnlyCollection<string> Names => program is null ? [] : [.. program.Columns.Select(used => used.Column is null ? used.Table : $"{used.Table}.{used.Column}").Order(StringComparer.Ordinal)];

    /// <summary>Full names of the custom activities that it calls.</summary>
    public IReadOnlyCollection<string> Activities => program is null ? [] : [.. program.Activities.Select(call => call.Activity.TypeName).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the XAML of a workflow.</summary>
    public static WorkflowContents Read(string name, string xaml)
    {
        try
        {
            return new WorkflowContents(WorkflowXaml.Read(name, xaml), problem: null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new WorkflowContents(program: null, fault.Detail.Message);
        }
    }

    /// <summary>How its calls differ from the activities that this assembly has: missing classes, arguments of other names, types or directions.</summary>
    public IReadOnlyList<string> DifferencesFrom(byte[] assembly) => program is null ? [] :
        [.. program.Activities.SelectMany(call => PluginSandbox.Inspect(assembly, call.Activity.TypeName, found => ActivityChecks.Problems(found, call)) ?? [$"activity {call.Activity.TypeName}, which the assembly does not have"])];
}
