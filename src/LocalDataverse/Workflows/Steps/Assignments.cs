using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Steps;

/// <summary>Assign to a variable.</summary>
internal sealed record SetVariable(string Name, Expression Value) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Variables[Name] = Value.Value(run);
}

/// <summary>Assign to CreatedEntities("key").</summary>
internal sealed record SetCreated(string Key, Expression Value) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Created[Key] = Value.Value(run) as Entity;
}

/// <summary>
/// Assign to InputEntities("key"): what the designer writes after an update. What is read of the row later comes from the database
/// anyway, so that only the row's identity matters.
/// </summary>
internal sealed record SetInput(string Key, Expression Value) : Instruction
{
    public override void Run(WorkflowRun run)
    {
    }
}

/// <summary>Assign to CreatedEntities("key").Id.</summary>
internal sealed record SetCreatedId(string Key, Expression Value) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        if (run.State.Created.GetValueOrDefault(Key) is { } row && Value.Value(run) is Guid id)
        {
            row.Id = id;
        }
    }
}
