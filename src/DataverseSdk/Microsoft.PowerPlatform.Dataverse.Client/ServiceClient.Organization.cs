using System;
using Microsoft.Crm.Sdk.Messages;

namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <content>What is known of the environment.</content>
public partial class ServiceClient
{
    private WhoAmIResponse identity;

    /// <summary>Address of the environment.</summary>
    public Uri ConnectedOrgUriActual => session.Connection.ServiceRoot;

    /// <summary>Id of the organization.</summary>
    public Guid ConnectedOrgId => identity?.OrganizationId ?? Guid.Empty;

    /// <summary>Id of the signed-in user.</summary>
    public Guid GetMyUserId() => identity?.UserId ?? Guid.Empty;
}
