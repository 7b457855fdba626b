namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What a workflow activity is told about the workflow that runs it.</summary>
public interface IWorkflowContext : IExecutionContext
{
    string StageName { get; }

    /// <summary>0 workflow.</summary>
    int WorkflowCategory { get; }

    /// <summary>0 background, 1 real-time.</summary>
    int WorkflowMode { get; }

    IWorkflowContext ParentContext { get; }
}
