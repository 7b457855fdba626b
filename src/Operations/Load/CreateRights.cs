using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Load;

/// <summary>Whether the signed-in user may create rows in the tables of a mapping: asked before the first row, so that no load ends in the middle for that.</summary>
public static class CreateRights
{
    /// <summary>Stops a user who may not.</summary>
    /// <exception cref="StopException">Names the privileges that are missing.</exception>
    public static async Task DemandAsync(ResilientService service, Guid userId, LoadMap map, MetadataCatalog catalog, CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var table in map.Files.Select(file => file.Table).Distinct(StringComparer.Ordinal).Where(catalog.Tables.ContainsKey))
        {
            var privilege = Privilege(catalog.Table(table));
            if (await HasNotAsync(service, userId, privilege, cancellation) && !missing.Contains(privilege, StringComparer.Ordinal))
            {
                missing.Add(privilege);
            }
        }

        if (missing.Count > 0)
        {
            throw new StopException(ExitCode.MissingPrivilege, $"The signed-in user may not create the rows of this mapping: {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing. Nothing was loaded. Sign in as somebody who may, or give the user a role with {(missing.Count == 1 ? "this privilege" : "these privileges")}.");
        }
    }

    // All activity tables share one set of privileges, and those of users are called after their old name.
    private static string Privilege(TableDefinition table) => table switch
    {
        { IsActivity: true } => "prvCreateActivity",
        { LogicalName: "systemuser" } => "prvCreateUser",
        _ => $"prvCreate{table.SchemaName}",
    };

    private static async Task<bool> HasNotAsync(ResilientService service, Guid userId, string privilege, CancellationToken cancellation)
    {
        try
        {
            var response = await service.ExecuteAsync(new OrganizationRequest("RetrieveUserPrivilegeByPrivilegeName") { ["UserId"] = userId, ["PrivilegeName"] = privilege }, cancellation);
            return response.Results["RolePrivileges"] is RolePrivilege[] { Length: 0 };
        }
        catch (FaultException<OrganizationServiceFault> unknown) when (FaultClassification.IsNotFound(unknown))
        {
            // A table whose privileges are called otherwise: its rows will say.
            return false;
        }
    }
}
