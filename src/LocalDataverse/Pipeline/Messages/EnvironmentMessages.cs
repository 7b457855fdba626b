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
    /// <inheritdoc/>
    public override string RequestName => "RetrieveVersion";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => call.Output["Version"] = "9.2.0.0";
}
