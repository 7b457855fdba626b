using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Running;

namespace BuyingDynamics.LocalDataverse.Workflows.Steps;

/// <summary>
/// One thing that a running workflow does. The tree of the XAML is laid out flat, with jumps, so that where a workflow stands is one number:
/// that is what makes a waiting one easy to keep and to resume.
/// </summary>
internal abstract record Instruction
{
    /// <summary>Does it; the run already points to the next instruction.</summary>
    public abstract void Run(WorkflowRun run);
}

/// <summary>A place to jump to, known once the program is laid out.</summary>
internal sealed class Label
{
    public int Position { get; set; } = -1;
}

/// <summary>Goes on elsewhere.</summary>
internal sealed record Jump(Label To) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Position = To.Position;
}

/// <summary>Goes on elsewhere unless the condition holds.</summary>
internal sealed record JumpUnless(Expression Condition, Label To) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        if (Condition.Value(run) is not true)
        {
            run.State.Position = To.Position;
        }
    }
}

/// <summary>Gives a variable the value it begins with, each time its scope is entered.</summary>
internal sealed record Declare(string Name, Expression Initial) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Variables[Name] = Initial.Value(run);
}

/// <summary>Enters a stage of the process; custom activities are told its name.</summary>
internal sealed record EnterStage(string Name) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Stage = Name;
}

/// <summary>Notes which step runs, for messages.</summary>
internal sealed record EnterStep(string Name) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Step = Name;
}
