using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

public static partial class DataverseFault
{
    /// <summary>XAML that Dataverse would refuse as well.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowInvalid(string workflow, IReadOnlyCollection<string> reasons) =>
        Create(0x80045040, $"Workflow '{workflow}' cannot be activated, because its XAML is not one that the workflow designer writes: {string.Join("; ", reasons)}.");

    /// <summary>Steps and expressions that this environment does not run.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowUnsupported(string workflow, IReadOnlyCollection<string> what) =>
        Create(0x8004F0E8, $"Workflow '{workflow}' uses what this environment does not run: {string.Join("; ", what)}. Nothing was imported.");

    /// <summary>A step has no row to work on.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowRowMissing(string step, string table) =>
        Create(0x80040203, $"Step '{step}' has no row of '{table}' to work on: what it refers to is empty.");

    /// <summary>An assignment without a new owner.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowOwnerMissing(string step) =>
        Create(0x80040203, $"Step '{step}' names no owner: what it refers to is empty.");

    /// <summary>A value that is not of the type it is used as.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowValueNotConvertible(object value, Type type) =>
        Create(0x80040203, $"A workflow cannot use a value of type {value.GetType().Name} as {type.Name}.");

    /// <summary>An operation on values that it is not defined for.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowOperation(string operation, IReadOnlyCollection<object?> values) =>
        Create(0x80040203, $"A workflow cannot {operation} {string.Join(" and ", values.Select(value => value?.GetType().Name ?? "nothing"))}.");

    /// <summary>A required argument of a custom activity is empty.</summary>
    public static FaultException<OrganizationServiceFault> ActivityArgumentMissing(string activity, string argument) =>
        Create(0x80040203, $"The workflow activity {activity} needs a value for '{argument}', but it is empty.");

    /// <summary>A step failed in a way that nobody prepared for.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowStepFailed(string workflow, string step, Exception exception) =>
        Create(0x80040224, $"Step '{step}' of workflow '{workflow}' failed: {exception.GetType().FullName}: {exception.Message}");

    /// <summary>A real-time workflow stopped as cancelled.</summary>
    public static FaultException<OrganizationServiceFault> StoppedByWorkflow(string message) => Create(0x80040265, message);

    /// <summary>A workflow set itself off again and again.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowLoop(string workflow, int limit) =>
        Create(0x80044182, $"Workflow '{workflow}' was cancelled because it started more than {limit} times within an hour on the same row. It probably sets itself off: check what triggers it and what it changes.");

    /// <summary>A workflow that nobody may start by hand.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowNotOnDemand(string workflow) =>
        Create(0x80045043, $"Workflow '{workflow}' cannot be started by hand. Let it run on demand first.");

    /// <summary>A row of another table than the workflow is for.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowOfOtherTable(string workflow, string table, Guid row) =>
        Create(0x80040217, $"Workflow '{workflow}' runs on rows of '{table}', which has no row {row:D}.");

    /// <summary>A workflow that began under a version of this environment that laid it out differently.</summary>
    public static FaultException<OrganizationServiceFault> WorkflowLaidOutDifferently(string workflow) =>
        Create(0x80045040, $"Workflow '{workflow}' began in another version of this environment and cannot go on in this one.");
}
