using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <content>What is known of the environment. Names and version are read when first asked for.</content>
public partial class ServiceClient
{
    private WhoAmIResponse identity;

    /// <summary>Address of the environment's Web API.</summary>
    public Uri ConnectedOrgUriActual => session.Connection.ServiceRoot;

    /// <summary>Id of the organization.</summary>
    public Guid ConnectedOrgId => identity?.OrganizationId ?? Guid.Empty;

    /// <summary>Name that people gave the environment.</summary>
    public string ConnectedOrgFriendlyName => OrganizationDetail?.FriendlyName ?? string.Empty;

    public string ConnectedOrgUniqueName => OrganizationDetail?.UniqueName ?? string.Empty;

    /// <summary>Version of the platform.</summary>
    public Version ConnectedOrgVersion => Version.TryParse(OrganizationDetail?.OrganizationVersion, out var version) ? version : new Version();

    /// <summary>Id of the environment in the admin center; empty where the service does not tell.</summary>
    public string EnvironmentId => OrganizationDetail?.EnvironmentId ?? string.Empty;

    public Guid TenantId => Guid.TryParse(OrganizationDetail?.TenantId, out var tenant) ? tenant : Guid.Empty;

    /// <summary>Addresses of the environment by kind.</summary>
    public IReadOnlyDictionary<EndpointType, string> ConnectedOrgPublishedEndpoints =>
        OrganizationDetail is { } detail ? new Dictionary<EndpointType, string>(detail.Endpoints) : new Dictionary<EndpointType, string>();

    /// <summary>All of it; null before the sign-in.</summary>
    public OrganizationDetail OrganizationDetail => identity is null ? null : session.Connection.Organization ??= Wait(
        () => MessageExecution.RunAsync(new RetrieveCurrentOrganizationRequest(), session, CancellationToken.None)) is RetrieveCurrentOrganizationResponse answer ? answer.Detail : null;

    /// <summary>Id of the signed-in user.</summary>
    public Guid GetMyUserId() => identity?.UserId ?? Guid.Empty;
}
