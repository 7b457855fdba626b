using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in is told about the operation that runs it.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>10 pre-validation, 20 pre-operation, 30 main operation, 40 post-operation.</summary>
    int Stage { get; }

    /// <summary>The operation that caused this one, or null.</summary>
    IPluginExecutionContext ParentContext { get; }
}

/// <summary>Adds who the caller is in Microsoft Entra and in portals.</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext
{
    Guid UserAzureActiveDirectoryObjectId { get; }

    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }

    Guid InitiatingUserApplicationId { get; }

    Guid PortalsContactId { get; }

    bool IsPortalsClientCall { get; }
}

/// <summary>Adds the user who signed in, before any impersonation.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    Guid AuthenticatedUserId { get; }
}

/// <summary>Adds the images of the rows of a bulk message, one collection per row of Targets.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    EntityImageCollection[] PreEntityImagesCollection { get; }

    EntityImageCollection[] PostEntityImagesCollection { get; }
}
