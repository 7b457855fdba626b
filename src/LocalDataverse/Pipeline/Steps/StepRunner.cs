using System.Diagnostics;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Steps;

/// <summary>Runs one plugin or real-time workflow: instance, services, trace, time limit, and what its exceptions mean.</summary>
internal sealed class StepRunner(EnvironmentCore environment)
{
    private static readonly AsyncLocal<bool> UnderTimeLimit = new();

    /// <summary>
    /// Runs the step's plugin with this context; <paramref name="traces"/> receives its trace, <paramref name="serviceFor"/> makes the
    /// organization service for a user, <paramref name="scope"/> is the transaction it takes part in, if any: its plugins share one time limit.
    /// </summary>
    /// <exception cref="FaultException{T}">What the plugin threw, as the platform reports it; 0x80044151 when its time is over.</exception>
    public void Run(StepRegistration step, PluginContext context, List<PluginTrace> traces, Func<Guid, IOrganizationService> serviceFor, RequestScope? scope = null)
    {
        if (step.Workflow is { } workflow)
        {
            WithinTimeLimit(workflow.Name, context.MessageName, () => RealTimeWorkflow.Run(environment, workflow, context, traces, serviceFor), scope);
            return;
        }

        var trace = new PluginTrace
        {
            TypeName = step.Plugin.TypeName,
            Message = context.MessageName,
            Table = context.PrimaryEntityName,
            StepId = step.Id,
            Depth = context.Depth,
            IsAsynchronous = context.Mode == 1,
            CorrelationId = context.CorrelationId,
            RequestId = context.RequestId,
            UserId = context.UserId,
            StartedOn = environment.Clock.Now,
        };
        traces.Add(trace);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var plugin = environment.Snapshot.Sandbox.Instance(step);
            WithinTimeLimit(step.Plugin.TypeName, context.MessageName, () => plugin.Execute(new PluginServices(context, trace, serviceFor, environment.SystemUserId)), scope);
        }
        catch (Exception exception)
        {
            trace.Exception = exception.ToString();
            throw AsFault(step.Plugin.TypeName, exception, trace);
        }
        finally
        {
            trace.Duration = Stopwatch.GetElapsedTime(started);
        }
    }

    /// <summary>What a plugin or activity threw, as the platform reports it, with what it traced.</summary>
    public static FaultException<OrganizationServiceFault> AsFault(string typeName, Exception exception, PluginTrace trace)
    {
        var fault = exception switch
        {
            InvalidPluginExecutionException stop => Stopped(stop),
            FaultException<OrganizationServiceFault> passed => passed,
            _ => DataverseFault.PluginFailed(typeName, exception),
        };
        fault.Detail.TraceText ??= trace.Text;
        return fault;
    }

    /// <summary>The outermost plugin of a request gets a thread of its own, so that an endless one can be given up; nested ones share its limit.</summary>
    /// <exception cref="FaultException{T}">0x80044151: the time is over.</exception>
    public void WithinTimeLimit(string typeName, string message, Action work, RequestScope? scope = null)
    {
        if (UnderTimeLimit.Value)
        {
            work();
            return;
        }

        var task = Task.Run(() =>
        {
            UnderTimeLimit.Value = true;
            work();
        });
        // Not Task.Wait: it spins first, and on a busy machine takes the processor from the very plugin it waits for.
        var left = environment.Options.PluginTimeLimit - (scope?.Elapsed ?? TimeSpan.Zero);
        var ended = ((IAsyncResult)task).AsyncWaitHandle;
        if (ended.WaitOne(left > TimeSpan.Zero ? left : TimeSpan.Zero))
        {
            ended.Dispose();
            task.GetAwaiter().GetResult();
            return;
        }

        scope?.Abandon();
        throw DataverseFault.PluginTimeout(typeName, message, environment.Options.PluginTimeLimit);
    }

    private static FaultException<OrganizationServiceFault> Stopped(InvalidPluginExecutionException stop)
    {
        var fault = DataverseFault.StoppedByPlugin(stop.Message);
        fault.Detail.ErrorDetails["OperationStatus"] = ((int)stop.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        fault.Detail.ErrorDetails["SubErrorCode"] = stop.ErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (stop.HttpStatus != PluginHttpStatusCode.NotSet)
        {
            fault.Detail.ErrorDetails["ApiExceptionHttpStatusCode"] = (int)stop.HttpStatus;
        }

        return fault;
    }
}
