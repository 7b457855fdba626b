using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Workflows;
using BuyingDynamics.LocalDataverse.Workflows.Waiting;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Runs the steps of one message around its main operation.</summary>
internal sealed class CallStages(MessageCall call, MessageHandler handler, IReadOnlyList<StepRegistration> steps)
{
    private readonly StepImages images = new(call, steps);
    private PluginContext? preValidation;

    /// <summary>True when a step may write although the message itself only reads.</summary>
    public bool NeedsWriting => steps.Any(step => step.Stage > 10);

    /// <summary>Stage 10. Outside a transaction every call of its plugins is a transaction of its own.</summary>
    public void RunPreValidation(List<PluginTrace> traces)
    {
        foreach (var step in Firing(10))
        {
            preValidation = Context(step, call.PreValidationVariables, call.Parent, images);
            Run(step, preValidation, traces);
        }

        preValidation ??= call.PreValidationVariables.Count > 0 && steps.Count > 0 ? Context(steps[0] with { Stage = 10 }, call.PreValidationVariables, call.Parent, images: null) : null;
    }

    /// <summary>Privileges, stage 20, main operation, stage 40, what the platform adds by itself, queueing of asynchronous steps.</summary>
    public void RunInTransaction()
    {
        call.Scope.EnsureUsable();
        handler.Authorize(call);
        var parent = preValidation ?? call.Parent;
        var firing = Firing(40).ToList();
        images.RememberBefore([.. Firing(20), .. firing]);
        foreach (var step in Firing(20))
        {
            Run(step, Context(step, call.SharedVariables, parent, images), call.Scope.Traces);
        }

        handler.Execute(call);
        if (handler.MessageName is "Update" or "Delete")
        {
            WaitSubscriptions.Changed(call, deleted: handler.MessageName is "Delete");
        }

        foreach (var step in Firing(40).Where(step => !step.IsAsynchronous))
        {
            Run(step, Context(step, call.SharedVariables, parent, images), call.Scope.Traces);
            images.Changed();
        }

        handler.Complete(call);
        images.Changed();
        foreach (var step in Firing(40).Where(step => step.IsAsynchronous))
        {
            JobQueue.Enqueue(call, step, Context(step, call.SharedVariables, parent, images));
        }
    }

    /// <summary>Runs a Custom API's plugin as the main operation of its message.</summary>
    public static void RunMain(MessageCall call, MessageHandler handler, StepRegistration step)
    {
        var stages = new CallStages(call, handler, []);
        stages.Run(step, stages.Context(step, call.SharedVariables, call.Parent, images: null), call.Scope.Traces);
    }

    /// <summary>Starts a workflow by hand: at once when it is a real-time one, else as a system job, whose id comes back.</summary>
    public static Guid? Start(MessageCall call, MessageHandler handler, StepRegistration step)
    {
        var stages = new CallStages(call, handler, []);
        var context = stages.Context(step, call.SharedVariables, call.Parent, images: null);
        if (step.IsAsynchronous)
        {
            return JobQueue.Enqueue(call, step, context);
        }

        stages.Run(step, context, call.Scope.Traces);
        return null;
    }

    /// <summary>Steps of the stage whose filter lets this message pass. Asked anew for each stage: an earlier one may have changed the Target.</summary>
    private IEnumerable<StepRegistration> Firing(int stage) => steps.Where(step => step.Stage == stage && Passes(step));

    private bool Passes(StepRegistration step) => PassesFilter(step) && step.Workflow?.Covers(call) != false;

    private bool PassesFilter(StepRegistration step) =>
        step.FilteringColumns.Count == 0
        || !call.Input.TryGetValue("Target", out var target)
        || target is not Entity row
        || !string.Equals(handler.MessageName, "Update", StringComparison.Ordinal)
        || row.Attributes.Keys.Any(step.FilteringColumns.Contains);

    private void Run(StepRegistration step, PluginContext context, List<PluginTrace> traces)
    {
        var scope = call.IsInTransaction ? call.Scope : null;
        call.Environment.Runner.Run(
            step, context, traces,
            user => new CallerService(call.Environment, call.Caller.As(user), context, scope, call.Depth + 1),
            scope);
    }

    private PluginContext Context(StepRegistration step, ParameterCollection shared, IPluginExecutionContext? parent, StepImages? images) => new()
    {
        Stage = step.Stage,
        Mode = step.IsAsynchronous ? 1 : 0,
        Depth = call.Depth,
        MessageName = handler.MessageName,
        PrimaryEntityName = call.Table,
        PrimaryEntityId = call.RowId,
        RequestId = call.Request.RequestId,
        InputParameters = call.Input,
        OutputParameters = call.Output,
        SharedVariables = shared,
        UserId = step.ImpersonatedUserId ?? call.Caller.UserId,
        InitiatingUserId = call.Caller.InitiatingUserId,
        BusinessUnitId = call.Principal.BusinessUnitId,
        OrganizationId = call.Environment.OrganizationId,
        OrganizationName = call.Environment.OrganizationName,
        PreEntityImages = images?.Before(step) ?? [],
        PostEntityImages = images?.After(step) ?? [],
        OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
        CorrelationId = call.CorrelationId,
        IsInTransaction = call.IsInTransaction && !step.IsAsynchronous,
        OperationCreatedOn = call.Now,
        ParentContext = parent,
    };
}
