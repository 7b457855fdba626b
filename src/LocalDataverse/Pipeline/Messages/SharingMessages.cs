using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>GrantAccess: adds rights, also on the rows whose relationship shares them along.</summary>
internal sealed class GrantAccessMessage() : SharingMessage("GrantAccess")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var access = call.Required<PrincipalAccess>("PrincipalAccess");
        var principal = Existing(call, access.Principal);
        foreach (var row in Cascades.SharedAlong(call, call.Definition, call.RowId, ending: false).ToList())
        {
            Sharing.Set(call, row, principal, Sharing.RightsOf(call, row.Id, principal.Id) | (AccessRight)(int)access.AccessMask);
        }
    }
}

/// <summary>ModifyAccess: replaces rights.</summary>
internal sealed class ModifyAccessMessage() : SharingMessage("ModifyAccess")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var access = call.Required<PrincipalAccess>("PrincipalAccess");
        foreach (var row in Cascades.SharedAlong(call, call.Definition, call.RowId, ending: false).ToList())
        {
            Sharing.Set(call, row, Existing(call, access.Principal), (AccessRight)(int)access.AccessMask);
        }
    }
}

/// <summary>RevokeAccess: ends a share.</summary>
internal sealed class RevokeAccessMessage() : SharingMessage("RevokeAccess")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        foreach (var row in Cascades.SharedAlong(call, call.Definition, call.RowId, ending: true).ToList())
        {
            // From the top down: what a row inherited of the share above it ends with that share.
            Sharing.Set(call, row, call.Required<EntityReference>("Revokee"), AccessRight.None);
            InheritedAccess.OfRow(call, call.Metadata.Table(row.LogicalName), row.Id);
        }
    }
}
