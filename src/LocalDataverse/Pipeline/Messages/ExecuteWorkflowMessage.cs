using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Workflows;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// ExecuteWorkflow: starts a workflow by hand, as the user who starts it. A background one becomes a system job, a real-time one runs
/// at once. The scope of the workflow counts for events only.
/// </summary>
internal sealed class ExecuteWorkflowMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "ExecuteWorkflow";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        call.Table = Workflow(call).Table;
        call.RowId = call.Required<Guid>("EntityId");
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        if (call.Environment.Rows.Find(call.Unit, call.Table, call.RowId, new ColumnSet(allColumns: false), withNames: false) is null)
        {
            throw DataverseFault.WorkflowOfOtherTable(Workflow(call).Name, call.Table, call.RowId);
        }

        RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Read);
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var workflow = Workflow(call);
        var step = new StepRegistration
        {
            Id = workflow.Id,
            Name = workflow.Name,
            Message = RequestName,
            Table = workflow.Table,
            Stage = 30,
            IsAsynchronous = !workflow.IsRealTime,
            Plugin = new PluginTypeReference(Guid.Empty, Guid.Empty, workflow.Name),
            ImpersonatedUserId = workflow.IsRealTime && workflow.RunsAsOwner ? workflow.OwnerId : null,
            DeleteJobOnSuccess = workflow.DeletesJob,
            Workflow = workflow,
        };
        call.Output["Id"] = CallStages.Start(call, this, step) ?? Guid.Empty;
    }

    private static WorkflowRegistration Workflow(MessageCall call)
    {
        var id = call.Required<Guid>("WorkflowId");
        var workflow = call.Environment.Snapshot.Workflows.Find(id) ?? throw DataverseFault.RowNotFound("workflow", id);
        return workflow.IsOnDemand ? workflow : throw DataverseFault.WorkflowNotOnDemand(workflow.Name);
    }
}
