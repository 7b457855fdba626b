using System.Numerics;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>RetrieveUserPrivilegeByPrivilegeName: how far a user's roles, and those of his teams, grant one privilege; empty when none does.</summary>
internal sealed class RetrieveUserPrivilegeMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "RetrieveUserPrivilegeByPrivilegeName";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var name = call.Required<string>("PrivilegeName");
        var user = call.Environment.Principals.Of(call.Required<Guid>("UserId"), call.Scope);
        var privilegeId = new SystemRows(call.Environment, call.Unit).Where("privilege", ["privilegeid"], ("name", name)).FirstOrDefault()?.Id
            ?? throw Errors.DataverseFault.UnknownPrivilege(name);
        call.Output["RolePrivileges"] = user.IsAdministrator
            ? [new RolePrivilege((int)Microsoft.Crm.Sdk.Messages.PrivilegeDepth.Global, privilegeId, user.BusinessUnitId)]
            : user.Grants[name].Select(grant => new RolePrivilege(StepsFromBasic(grant), privilegeId, grant.BusinessUnitId)).ToArray();
    }

    // Roles store the depth as a mask (1, 2, 4, 8); the message answers it as a number (0 to 3).
    internal static int StepsFromBasic(Grant grant) => BitOperations.Log2((uint)grant.Depth);
}

/// <summary>RetrieveUserPrivileges: everything that a user's roles, and those of his teams, grant; to administrators all at global depth.</summary>
internal sealed class RetrieveUserPrivilegesMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "RetrieveUserPrivileges";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var user = call.Environment.Principals.Of(call.Required<Guid>("UserId"), call.Scope);
        var privileges = new SystemRows(call.Environment, call.Unit).Where("privilege", ["name"]);
        call.Output["RolePrivileges"] = privileges.SelectMany(privilege => user.IsAdministrator
            ? [new RolePrivilege((int)Microsoft.Crm.Sdk.Messages.PrivilegeDepth.Global, privilege.Id, user.BusinessUnitId)]
            : user.Grants[privilege.GetAttributeValue<string>("name")].Select(grant => new RolePrivilege(RetrieveUserPrivilegeMessage.StepsFromBasic(grant), privilege.Id, grant.BusinessUnitId))).ToArray();
    }
}
