using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Running;

namespace BuyingDynamics.LocalDataverse.Workflows.Steps;

/// <summary>A wait begins, or is looked at again: from here on every row that is read is watched.</summary>
internal sealed record WaitBegins(Label Self) : Instruction
{
    public override void Run(WorkflowRun run) => run.Watch(Self.Position);
}

/// <summary>A branch of the wait came true.</summary>
internal sealed record WaitEnds : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Wait = null;
}

/// <summary>Postpone: the wait is looked at again at this moment at the latest.</summary>
internal sealed record Postpone(Expression Until) : Instruction
{
    public override void Run(WorkflowRun run) => run.PostponeUntil(Until.Value(run) as DateTime? ?? DateTime.MaxValue);
}

/// <summary>No branch came true: the workflow sleeps until a watched row changes or its time has come.</summary>
internal sealed record Sleep(Label Wait) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        run.State.Position = Wait.Position;
        run.Outcome = RunOutcome.Waiting;
    }
}

/// <summary>Persist: the state is stored; after a failure or a restart the workflow goes on from here.</summary>
internal sealed record SavePoint : Instruction
{
    public override void Run(WorkflowRun run) => run.Save();
}

/// <summary>TerminateWorkflow: stops as succeeded or cancelled, with a message.</summary>
internal sealed record Stop(Expression Status, Expression Reason) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        var reason = Reason.Value(run) as string;
        run.Outcome = RunOutcome.Stopped((Microsoft.Xrm.Sdk.OperationStatus)Status.Value(run)!, string.IsNullOrEmpty(reason) ? run.State.Step : reason);
    }
}
