using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Running;

namespace BuyingDynamics.LocalDataverse.Workflows.Steps;

/// <summary>A custom activity of an imported assembly.</summary>
internal sealed record CallActivity(ActivityName Activity, IReadOnlyList<ActivityInput> Inputs, IReadOnlyList<ActivityOutput> Outputs) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        var inputs = Inputs.ToDictionary(input => input.Name, input => input.Value.Value(run), StringComparer.Ordinal);
        var results = run.Activities.Run(Activity, inputs, run);
        foreach (var output in Outputs)
        {
            run.State.Variables[output.Variable] = results.GetValueOrDefault(output.Name);
        }
    }
}

/// <summary>An activity as XAML names it.</summary>
/// <param name="TypeName">Full name of the class.</param>
/// <param name="AssemblyName">Simple name of its assembly.</param>
/// <param name="PublicKeyToken">Token of the assembly, null when the XAML names none.</param>
internal sealed record ActivityName(string TypeName, string AssemblyName, string? PublicKeyToken)
{
    /// <summary>From an assembly-qualified name.</summary>
    public static ActivityName Parse(string assemblyQualifiedName)
    {
        var parts = assemblyQualifiedName.Split(',', StringSplitOptions.TrimEntries);
        var token = parts.FirstOrDefault(part => part.StartsWith("PublicKeyToken=", StringComparison.OrdinalIgnoreCase))?["PublicKeyToken=".Length..];
        return new ActivityName(parts[0], parts.Length > 1 ? parts[1] : string.Empty, token);
    }
}

/// <summary>What a workflow passes to an argument: its value and the type it is written with.</summary>
internal sealed record ActivityInput(string Name, Type Type, Expression Value);

/// <summary>Where a workflow puts an argument's result.</summary>
internal sealed record ActivityOutput(string Name, Type Type, string Variable);
