using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Steps;

/// <summary>What one plugin run is told about the operation. Parameters and shared variables are the operation's own, so that changes are seen by it and by later steps.</summary>
internal sealed class PluginContext : IPluginExecutionContext4
{
    public required int Stage { get; init; }
    public int Mode { get; init; }
    public int IsolationMode => 2;
    public required int Depth { get; init; }
    public required string MessageName { get; init; }
    public required string PrimaryEntityName { get; init; }
    public string SecondaryEntityName => "none";
    public required Guid PrimaryEntityId { get; init; }
    public Guid? RequestId { get; init; }
    public required ParameterCollection InputParameters { get; init; }
    public required ParameterCollection OutputParameters { get; init; }
    public required ParameterCollection SharedVariables { get; init; }
    public required Guid UserId { get; init; }
    public required Guid InitiatingUserId { get; init; }
    public required Guid BusinessUnitId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required string OrganizationName { get; init; }
    public EntityImageCollection PreEntityImages { get; init; } = [];
    public EntityImageCollection PostEntityImages { get; init; } = [];
    public required EntityReference OwningExtension { get; init; }
    public required Guid CorrelationId { get; init; }
    public bool IsExecutingOffline => false;
    public bool IsOfflinePlayback => false;
    public required bool IsInTransaction { get; init; }
    public Guid OperationId { get; init; }
    public required DateTime OperationCreatedOn { get; init; }
    public IPluginExecutionContext? ParentContext { get; init; }
    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;
    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;
    public Guid InitiatingUserApplicationId => Guid.Empty;
    public Guid PortalsContactId => Guid.Empty;
    public bool IsPortalsClientCall => false;
    public Guid AuthenticatedUserId => InitiatingUserId;
    public EntityImageCollection[] PreEntityImagesCollection => [PreEntityImages];
    public EntityImageCollection[] PostEntityImagesCollection => [PostEntityImages];
}
