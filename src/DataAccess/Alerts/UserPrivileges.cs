using System;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Asks the platform which privileges a user has, by own roles and by those of teams.</summary>
public static class UserPrivileges
{
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
