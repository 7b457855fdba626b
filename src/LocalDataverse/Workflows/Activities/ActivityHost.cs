using System.Activities;
using System.Diagnostics;
using System.Reflection;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using BuyingDynamics.LocalDataverse.Workflows.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Values;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.LocalDataverse.Workflows.Activities;

/// <summary>
/// Runs custom activities. As on the platform one activity object serves many runs; what belongs to a run is in its context, so that an
/// activity that keeps it in its fields fails here as it would fail there.
/// </summary>
internal sealed class ActivityHost(EnvironmentCore environment)
{
    private static readonly Action<CodeActivity, CodeActivityContext> Execute = typeof(CodeActivity)
        .GetMethod("Execute", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(CodeActivityContext)])!.CreateDelegate<Action<CodeActivity, CodeActivityContext>>();

    /// <summary>Runs the activity and gives back what its output arguments hold.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">What the activity threw, as the platform reports it; 0x80044193 when it cannot be loaded.</exception>
    public IReadOnlyDictionary<string, object?> Run(ActivityName name, IReadOnlyDictionary<string, object?> inputs, WorkflowRun run)
    {
        var reference = environment.Snapshot.Workflows.Activity(name) ?? throw DataverseFault.PluginNotLoadable(name.TypeName, "no installed assembly registers it as a workflow activity.");
        var trace = Trace(name, run);
        run.Traces.Add(trace);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var activity = environment.Snapshot.Sandbox.Activity(reference);
            var services = new PluginServices(run.Context, trace, run.ServiceFor, environment.SystemUserId);
            var context = Context(run, services);
            Fill(activity, inputs, context, run);
            environment.Runner.WithinTimeLimit(name.TypeName, run.Context.MessageName, () => Execute(activity, context));
            return Results(activity, context);
        }
        catch (Exception exception)
        {
            trace.Exception = exception.ToString();
            throw StepRunner.AsFault(name.TypeName, exception, trace);
        }
        finally
        {
            trace.Duration = Stopwatch.GetElapsedTime(started);
        }
    }

    private static void Fill(CodeActivity activity, IReadOnlyDictionary<string, object?> inputs, CodeActivityContext context, WorkflowRun run)
    {
        foreach (var argument in ActivityArguments.Of(activity))
        {
            if (argument.Direction == ArgumentDirection.Out)
            {
                continue;
            }

            var given = inputs.TryGetValue(argument.Name, out var value) ? Conversion.To(value, Nullable.GetUnderlyingType(argument.Type) ?? argument.Type, run.Culture) : argument.DefaultValue(run.Culture);
            if (given is not null)
            {
                argument.Value.Set(context, given);
            }
            else if (argument.IsRequired)
            {
                throw DataverseFault.ActivityArgumentMissing(activity.GetType().FullName!, argument.Name);
            }
        }
    }

    private static Dictionary<string, object?> Results(CodeActivity activity, CodeActivityContext context) =>
        ActivityArguments.Of(activity).Where(argument => argument.Direction != ArgumentDirection.In).ToDictionary(argument => argument.Name, argument => (object?)argument.Value.Get(context), StringComparer.Ordinal);

    private static CodeActivityContext Context(WorkflowRun run, PluginServices services)
    {
        var context = new WorkflowContext(run);
        var extensions = new Dictionary<Type, object>
        {
            [typeof(IWorkflowContext)] = context,
            [typeof(IExecutionContext)] = context,
            [typeof(IOrganizationServiceFactory)] = services,
            [typeof(ITracingService)] = services,
        };

        // Only the host may make one; the contract keeps its constructor internal, as the original does.
        return (CodeActivityContext)Activator.CreateInstance(
            typeof(CodeActivityContext), BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [run.Context.OperationId, run.State.Step, extensions], culture: null)!;
    }

    private PluginTrace Trace(ActivityName name, WorkflowRun run) => new()
    {
        TypeName = name.TypeName,
        Message = run.Context.MessageName,
        Table = run.Context.PrimaryEntityName,
        StepId = run.Workflow.Id,
        Depth = run.Context.Depth,
        IsAsynchronous = !run.Workflow.IsRealTime,
        IsWorkflowActivity = true,
        CorrelationId = run.Context.CorrelationId,
        RequestId = run.Context.RequestId,
        UserId = run.Context.UserId,
        StartedOn = environment.Clock.Now,
    };
}
