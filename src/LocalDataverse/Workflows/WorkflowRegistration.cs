using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Reading;

namespace BuyingDynamics.LocalDataverse.Workflows;

/// <summary>An activated classic workflow: when it runs, as whom, and what it does.</summary>
internal sealed class WorkflowRegistration
{
    private WorkflowProgram? program;

    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Table { get; init; }
    public required string Xaml { get; init; }
    public required Guid OwnerId { get; init; }

    /// <summary>True: within the transaction of what triggers it; false: as a system job after its commit.</summary>
    public bool IsRealTime { get; init; }
    public bool IsOnDemand { get; init; }

    /// <summary>Whose rows trigger it, seen from the owner.</summary>
    public WorkflowScope Scope { get; init; } = WorkflowScope.Organization;

    /// <summary>A real-time workflow runs as its owner instead of as the user who triggers it.</summary>
    public bool RunsAsOwner { get; init; }

    /// <summary>The system job is removed once it has succeeded.</summary>
    public bool DeletesJob { get; init; }

    /// <summary>Stage in which a created row triggers it; null when it does not.</summary>
    public int? CreateStage { get; init; }

    /// <summary>Stage in which a changed row triggers it; null when it does not.</summary>
    public int? UpdateStage { get; init; }

    /// <summary>Columns whose change triggers it: statecode stands for a change of state, ownerid for an assignment.</summary>
    public IReadOnlySet<string> UpdateColumns { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Stage in which a deleted row triggers it; null when it does not.</summary>
    public int? DeleteStage { get; init; }

    /// <summary>What it does; read when first needed.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">Its XAML cannot be read.</exception>
    public WorkflowProgram Program => program ??= WorkflowXaml.Read(Name, Xaml);

    /// <summary>
    /// The steps that trigger it. A background workflow that an event starts runs as its owner; so does a real-time one that says so;
    /// every other runs as the user who did what triggers it.
    /// </summary>
    public IEnumerable<StepRegistration> Steps()
    {
        if (CreateStage is { } create)
        {
            yield return Step("Create", create, new StepImage("PostBusinessEntity", Before: false, After: true, Columns: null));
        }

        if (UpdateStage is { } update)
        {
            yield return Step("Update", update, new StepImage("PreBusinessEntity", Before: true, After: false, Columns: null), new StepImage("PostBusinessEntity", Before: false, After: true, Columns: null)) with { FilteringColumns = UpdateColumns };
        }

        if (DeleteStage is { } delete)
        {
            yield return Step("Delete", delete, new StepImage("PreBusinessEntity", Before: true, After: false, Columns: null));
        }
    }

    /// <summary>True when the other says the same, so that the program that was read for one serves both.</summary>
    public bool IsSameAs(WorkflowRegistration other) =>
        string.Equals(Xaml, other.Xaml, StringComparison.Ordinal) && string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Table, other.Table, StringComparison.Ordinal)
        && (OwnerId, IsRealTime, IsOnDemand, Scope, RunsAsOwner, DeletesJob) == (other.OwnerId, other.IsRealTime, other.IsOnDemand, other.Scope, other.RunsAsOwner, other.DeletesJob)
        && (CreateStage, UpdateStage, DeleteStage) == (other.CreateStage, other.UpdateStage, other.DeleteStage) && UpdateColumns.SetEquals(other.UpdateColumns);

    private StepRegistration Step(string message, int stage, params StepImage[] images) => new()
    {
        Id = StableId.Of("workflowstep", $"{Id:D} {message}"),
        Name = Name,
        Message = message,
        Table = Table,
        Stage = stage,
        IsAsynchronous = !IsRealTime,
        Rank = 1,
        Images = images,
        Plugin = new PluginTypeReference(Guid.Empty, Guid.Empty, Name),
        ImpersonatedUserId = RunsAsOwner || !IsRealTime ? OwnerId : null,
        DeleteJobOnSuccess = DeletesJob,
        Workflow = this,
    };
}

/// <summary>Whose rows trigger a workflow; the values are the platform's.</summary>
internal enum WorkflowScope
{
    /// <summary>Rows of the workflow's owner.</summary>
    User = 1,

    /// <summary>Rows of the owner's business unit.</summary>
    BusinessUnit = 2,

    /// <summary>Rows of the owner's business unit and those below it.</summary>
    ParentChildBusinessUnits = 3,

    /// <summary>Every row.</summary>
    Organization = 4,
}
