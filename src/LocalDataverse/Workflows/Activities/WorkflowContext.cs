using BuyingDynamics.LocalDataverse.Workflows.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.LocalDataverse.Workflows.Activities;

/// <summary>What a custom activity is told about the workflow that runs it.</summary>
internal sealed class WorkflowContext : IWorkflowContext
{
    private readonly IExecutionContext operation;

    public WorkflowContext(WorkflowRun run)
        : this(run.Context, run.Workflow.IsRealTime, run.State.Stage)
    {
    }

    private WorkflowContext(IPluginExecutionContext context, bool isRealTime, string stage)
    {
        operation = context;
        WorkflowMode = isRealTime ? 1 : 0;
        StageName = stage;
        ParentContext = context.ParentContext is { } parent ? new WorkflowContext(parent, isRealTime, string.Empty) : null!;
    }

    public string StageName { get; }
    public int WorkflowCategory => 0;
    public int WorkflowMode { get; }
    public IWorkflowContext ParentContext { get; }
    public int Mode => operation.Mode;
    public int IsolationMode => operation.IsolationMode;
    public int Depth => operation.Depth;
    public string MessageName => operation.MessageName;
    public string PrimaryEntityName => operation.PrimaryEntityName;
    public Guid? RequestId => operation.RequestId;
    public string SecondaryEntityName => operation.SecondaryEntityName;
    public ParameterCollection InputParameters => operation.InputParameters;
    public ParameterCollection OutputParameters => operation.OutputParameters;
    public ParameterCollection SharedVariables => operation.SharedVariables;
    public Guid UserId => operation.UserId;
    public Guid InitiatingUserId => operation.InitiatingUserId;
    public Guid BusinessUnitId => operation.BusinessUnitId;
    public Guid OrganizationId => operation.OrganizationId;
    public string OrganizationName => operation.OrganizationName;
    public Guid PrimaryEntityId => operation.PrimaryEntityId;
    public EntityImageCollection PreEntityImages => operation.PreEntityImages;
    public EntityImageCollection PostEntityImages => operation.PostEntityImages;
    public EntityReference OwningExtension => operation.OwningExtension;
    public Guid CorrelationId => operation.CorrelationId;
    public bool IsExecutingOffline => operation.IsExecutingOffline;
    public bool IsOfflinePlayback => operation.IsOfflinePlayback;
    public bool IsInTransaction => operation.IsInTransaction;
    public Guid OperationId => operation.OperationId;
    public DateTime OperationCreatedOn => operation.OperationCreatedOn;
}
