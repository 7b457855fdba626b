using System.Globalization;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Activities;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Running;

/// <summary>One workflow on its way through its program.</summary>
internal sealed class WorkflowRun
{
    private readonly EnvironmentCore environment;
    private readonly WorkflowProgram program;

    public WorkflowRun(EnvironmentCore environment, WorkflowRegistration workflow, WorkflowProgram program, WorkflowState state, PluginContext context, Func<Guid, IOrganizationService> serviceFor)
    {
        this.environment = environment;
        this.program = program;
        Workflow = workflow;
        State = state;
        Context = context;
        ServiceFor = serviceFor;
        Service = serviceFor(context.UserId);
        Rows = new WorkflowRows(environment, this);
        Activities = new ActivityHost(environment);
        Culture = CultureOf(environment, context.UserId);
    }

    public WorkflowRegistration Workflow { get; }
    public WorkflowState State { get; }

    /// <summary>The operation that the workflow is part of, or was started by.</summary>
    public PluginContext Context { get; }

    /// <summary>The organization service for a user.</summary>
    public Func<Guid, IOrganizationService> ServiceFor { get; }

    /// <summary>The organization service as the user the workflow runs as.</summary>
    public IOrganizationService Service { get; }
    public WorkflowRows Rows { get; }
    public ActivityHost Activities { get; }

    /// <summary>How numbers and dates become text: in the language of the user the workflow runs as.</summary>
    public CultureInfo Culture { get; }
    public DateTime Now => environment.Clock.Now;

    /// <summary>Traces of its custom activities.</summary>
    public List<PluginTrace> Traces { get; init; } = [];

    /// <summary>Stores the state; null for a real-time workflow, which has none to store.</summary>
    public Action<WorkflowState>? Saver { get; init; }

    /// <summary>Set by the instruction that ends the run.</summary>
    public RunOutcome? Outcome { get; set; }

    /// <summary>Runs until the end, a stop or a wait.</summary>
    /// <exception cref="FaultException{T}">What a step refused; 0x80040224 naming the step when it failed unprepared.</exception>
    public RunOutcome Run()
    {
        try
        {
            while (Outcome is null && State.Position < program.Instructions.Count)
            {
                program.Instructions[State.Position++].Run(this);
            }
        }
        catch (Exception exception) when (exception is not FaultException<OrganizationServiceFault>)
        {
            throw DataverseFault.WorkflowStepFailed(Workflow.Name, State.Step, exception);
        }

        return Outcome ?? RunOutcome.Done;
    }

    /// <summary>Stores the state as it is now.</summary>
    public void Save() => Saver?.Invoke(State);

    /// <summary>Begins a wait, or looks at it again: its time-outs stay, its rows are noted anew.</summary>
    public void Watch(int position)
    {
        if (State.Wait?.Position == position)
        {
            State.Wait.Rows.Clear();
        }
        else
        {
            State.Wait = new WaitState { Position = position };
        }
    }

    /// <summary>Of several time-outs, and of the same one looked at again, the earliest counts that has not passed.</summary>
    public void PostponeUntil(DateTime moment)
    {
        if (State.Wait is { } wait && moment < DateTime.MaxValue.AddYears(-1))
        {
            wait.Until = wait.Until is { } known && known > Now && known < moment ? known : moment;
        }
    }

    private static CultureInfo CultureOf(EnvironmentCore environment, Guid userId)
    {
        try
        {
            return CultureInfo.GetCultureInfo(environment.Principals.Of(userId, scope: null).Language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
