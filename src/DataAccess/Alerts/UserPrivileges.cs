using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Asks the platform which privileges a user has, by own roles and by those of teams.</summary>
public static class UserPrivileges
{
    /// <summary>
    /// Whether the platform takes the owner for rows of a table: an enabled user who may read them. Of a disabled one it refuses to tell
    /// any privilege. A team may be refused as well, and what its roles grant is not asked: the answer for a team is no.
    /// </summary>
    /// <param name="service">Asks as the system.</param>
    /// <param name="owner">The user or team.</param>
    /// <param name="readPrivilege">The table's privilege to read.</param>
    public static bool MayOwn(IOrganizationService service, EntityReference owner, string readPrivilege) =>
        string.Equals(owner.LogicalName, SystemUserTable.Table, StringComparison.Ordinal)
        && IsEnabled(service, owner.Id)
        && Has(service, owner.Id, readPrivilege);

    /// <summary>Whether the user is there and not disabled.</summary>
    public static bool IsEnabled(IOrganizationService service, Guid userId)
    {
        var query = Paging.RowsOf(SystemUserTable.Table, SystemUserTable.Id, new[] { userId }, SystemUserTable.IsDisabled);
        return service.RetrieveMultiple(query).Entities.Any(user => !user.Flag(SystemUserTable.IsDisabled));
    }

    /// <summary>Whether the user has the privilege, at whatever depth.</summary>
    public static bool Has(IOrganizationService service, Guid userId, string privilege)
    {
        var response = service.Execute(new OrganizationRequest("RetrieveUserPrivilegeByPrivilegeName")
        {
            ["UserId"] = userId,
            ["PrivilegeName"] = privilege,
        });
        return response.Results.TryGetValue("RolePrivileges", out var found) && found is Array { Length: > 0 };
    }
}
