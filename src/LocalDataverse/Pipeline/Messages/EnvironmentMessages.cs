using Microsoft.Xrm.Sdk.Organization;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>WhoAmI: user, business unit and organization of the caller.</summary>
internal sealed class WhoAmIMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "WhoAmI";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        call.Output["UserId"] = call.Caller.UserId;
        call.Output["BusinessUnitId"] = call.Principal.BusinessUnitId;
        call.Output["OrganizationId"] = call.Environment.OrganizationId;
    }
}

/// <summary>RetrieveVersion: the platform version whose behaviour this environment follows.</summary>
internal sealed class RetrieveVersionMessage : MessageHandler
{
    /// <summary>The version.</summary>
    public const string PlatformVersion = "9.2.0.0";

    /// <inheritdoc/>
    public override string RequestName => "RetrieveVersion";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => call.Output["Version"] = PlatformVersion;
}

/// <summary>RetrieveCurrentOrganization: what the environment is called and which version it follows. Its addresses only a server knows.</summary>
internal sealed class RetrieveCurrentOrganizationMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "RetrieveCurrentOrganization";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => call.Output["Detail"] = new OrganizationDetail
    {
        OrganizationId = call.Environment.OrganizationId,
        FriendlyName = call.Environment.OrganizationName,
        UniqueName = call.Environment.OrganizationName,
        UrlName = call.Environment.OrganizationName,
        OrganizationVersion = RetrieveVersionMessage.PlatformVersion,
        EnvironmentId = $"{call.Environment.OrganizationId:D}",
        TenantId = $"{Guid.Empty:D}",
        State = OrganizationState.Enabled,
        SchemaType = "Full",
    };
}
