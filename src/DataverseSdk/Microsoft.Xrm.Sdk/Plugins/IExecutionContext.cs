using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in or a workflow activity is told about the operation that runs it.</summary>
public interface IExecutionContext
{
    /// <summary>0 synchronous, 1 asynchronous.</summary>
    int Mode { get; }

    /// <summary>1 none, 2 sandbox.</summary>
    int IsolationMode { get; }

    /// <summary>How many operations caused one another, this one included.</summary>
    int Depth { get; }

    string MessageName { get; }

    string PrimaryEntityName { get; }

    Guid? RequestId { get; }

    string SecondaryEntityName { get; }

    ParameterCollection InputParameters { get; }

    ParameterCollection OutputParameters { get; }

    ParameterCollection SharedVariables { get; }

    /// <summary>The user the step runs as.</summary>
    Guid UserId { get; }

    /// <summary>The user who started the operation.</summary>
    Guid InitiatingUserId { get; }

    Guid BusinessUnitId { get; }

    Guid OrganizationId { get; }

    string OrganizationName { get; }

    Guid PrimaryEntityId { get; }

    EntityImageCollection PreEntityImages { get; }

    EntityImageCollection PostEntityImages { get; }

    /// <summary>The step that runs.</summary>
    EntityReference OwningExtension { get; }

    Guid CorrelationId { get; }

    bool IsExecutingOffline { get; }

    bool IsOfflinePlayback { get; }

    bool IsInTransaction { get; }

    /// <summary>The system job, when the step runs asynchronously.</summary>
    Guid OperationId { get; }

    DateTime OperationCreatedOn { get; }
}
