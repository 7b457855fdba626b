using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// Takes every message through its stages, in the platform's order:
/// shape of the request → stage 10 (outside the transaction, unless a plugin made the call) → transaction → privileges → stage 20 →
/// main operation → stage 40 → what the platform adds by itself (a new deal's process instance) → asynchronous steps are queued → commit. A throw anywhere after stage 10 leaves nothing behind but traces.
/// Within a stage steps run by rank, then by time of registration.
/// </summary>
internal sealed class MessagePipeline(EnvironmentCore environment)
{
    /// <summary>How many operations may cause one another.</summary>
    public const int MaxDepth = 8;

    private readonly MessageRegistry registry = new(environment);

    /// <summary>A request from outside.</summary>
    public OrganizationResponse Run(OrganizationRequest request, Caller caller) => Run(request, caller, parent: null, ambient: null, depth: 1);

    /// <summary>A request, from outside (no <paramref name="ambient"/> transaction) or nested in one.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">Whatever is refused; 0x80044190 when the disk is full.</exception>
    public OrganizationResponse Run(OrganizationRequest request, Caller caller, IPluginExecutionContext? parent, RequestScope? ambient, int depth)
    {
        try
        {
            return Dispatch(request, caller, parent, ambient, depth);
        }
        catch (SqliteException full) when (full.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            throw DataverseFault.StorageFull();
        }
    }

    private OrganizationResponse Dispatch(OrganizationRequest request, Caller caller, IPluginExecutionContext? parent, RequestScope? ambient, int depth)
    {
        if (string.Equals(request.RequestName, ExecuteMultiple.Name, StringComparison.Ordinal))
        {
            return ExecuteMultiple.Run(request, isNested: parent is not null || ambient is not null, inner => Run(inner, caller, parent, ambient, depth));
        }

        var handler = registry.For(request.RequestName);
        var call = new MessageCall(environment, request, caller, parent, depth);
        if (ambient is not null)
        {
            call.Scope = ambient;
        }

        if (handler.OwnTransactions)
        {
            return RunAlone(call, handler, isNested: parent is not null || ambient is not null);
        }

        handler.Prepare(call);
        if (depth > MaxDepth)
        {
            throw DataverseFault.DepthExceeded(handler.MessageName, call.Table, MaxDepth);
        }

        if (request.Parameters.TryGetValue("tag", out var tag))
        {
            call.PreValidationVariables["tag"] = tag;
            call.SharedVariables["tag"] = tag;
        }

        var stages = new CallStages(call, handler, handler.HasSteps ? Steps(call, handler) : []);
        if (ambient is not null)
        {
            stages.RunPreValidation(ambient.Traces);
            stages.RunInTransaction();
        }
        else
        {
            RunTopLevel(call, handler, stages);
        }

        return TypedResponses.For(request, handler.RequestName, call.Output);
    }

    private OrganizationResponse RunAlone(MessageCall call, MessageHandler handler, bool isNested)
    {
        if (isNested)
        {
            throw DataverseFault.NotInsideTransaction(handler.RequestName);
        }

        handler.Prepare(call);
        handler.Authorize(call);
        handler.Execute(call);
        return TypedResponses.For(call.Request, handler.RequestName, call.Output);
    }

    private void RunTopLevel(MessageCall call, MessageHandler handler, CallStages stages)
    {
        var traces = new List<PluginTrace>();
        var jobsQueued = false;
        try
        {
            stages.RunPreValidation(traces);
            using var scope = new RequestScope(stages.NeedsWriting || !handler.ReadsOnly ? environment.Database.Begin() : environment.Database.BeginRead());
            call.Scope = scope;
            try
            {
                stages.RunInTransaction();
                scope.EnsureUsable();
                environment.Commit(scope);
                jobsQueued = scope.JobsQueued;
            }
            finally
            {
                traces.AddRange(scope.Traces);
            }
        }
        finally
        {
            TraceLog.Write(environment, traces);
        }

        if (jobsQueued)
        {
            environment.AnnounceJobs();
        }
    }

    /// <summary>The message's steps. With custom logic switched off only background workflows are left, as on the platform.</summary>
    private IReadOnlyList<StepRegistration> Steps(MessageCall call, MessageHandler handler)
    {
        var steps = environment.Snapshot.Steps.For(handler.MessageName, call.Table);
        return steps.Count > 0 && Bypassed(call) ? [.. steps.Where(step => step is { Workflow: not null, IsAsynchronous: true })] : steps;
    }

    /// <summary>The platform lets administrators switch custom steps off for one request.</summary>
    private static bool Bypassed(MessageCall call) =>
        call.Request.Parameters.TryGetValue("BypassCustomPluginExecution", out var bypass) && bypass is true && call.Principal.IsAdministrator;
}
