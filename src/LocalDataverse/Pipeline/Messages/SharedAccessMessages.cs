using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>RetrievePrincipalAccess: what a user may do with a row, by roles and sharing.</summary>
internal sealed class RetrievePrincipalAccessMessage() : SharingMessage("RetrievePrincipalAccess")
{
    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Read);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var asked = call.Required<EntityReference>("Principal");
        var rights = string.Equals(asked.LogicalName, "team", StringComparison.Ordinal)
            ? Sharing.RightsOf(call, call.RowId, asked.Id)
            : RowAccess.RightsOf(call, call.Environment.Principals.Of(asked.Id, call.Scope), call.Definition, call.RowId);
        call.Output["AccessRights"] = (AccessRights)(int)rights;
    }
}

/// <summary>RetrieveSharedPrincipalsAndAccess: with whom a row is shared.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessMessage() : SharingMessage("RetrieveSharedPrincipalsAndAccess")
{
    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Read);

    /// <inheritdoc/>
    public override void Execute(MessageCall call) =>
        call.Output["PrincipalAccesses"] = Sharing.Of(call, call.RowId)
            .Where(share => Sharing.Explicit(share) != AccessRight.None)
            .Select(share => new PrincipalAccess { Principal = Sharing.PrincipalOf(call, Sharing.PrincipalId(share)), AccessMask = (AccessRights)(int)Sharing.Explicit(share) })
            .ToArray();
}
