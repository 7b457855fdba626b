using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Running;

/// <summary>Runs a workflow within the transaction of what triggers it: when it fails or stops as cancelled, all of that is rolled back.</summary>
internal static class RealTimeWorkflow
{
    /// <summary>Runs it from beginning to end.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">What one of its steps refused; 0x80040265 with the stop step's message when it stops as cancelled.</exception>
    public static void Run(EnvironmentCore environment, WorkflowRegistration workflow, PluginContext context, List<PluginTrace> traces, Func<Guid, IOrganizationService> serviceFor)
    {
        var state = new WorkflowState();
        var outcome = new WorkflowRun(environment, workflow, workflow.Program, state, context, serviceFor) { Traces = traces }.Run();
        if (outcome.Status == OperationStatus.Canceled)
        {
            throw DataverseFault.StoppedByWorkflow(outcome.Message!);
        }
    }
}
