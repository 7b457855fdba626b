using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Operations.Running;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Checks;

/// <summary>Whether the signed-in user is a system administrator: imports roles, gives them, registers plugins, reads every row.</summary>
public static class ImportRights
{
    // The template of the role System Administrator, the same in every environment and language.
    private static readonly Guid AdministratorTemplate = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>Stops anybody else than an administrator, whoever is signed in.</summary>
    /// <exception cref="StopException">Names the user and the roles that it has.</exception>
    public static void Demand(IOrganizationService service) => Demand(service, ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId);

    /// <summary>Stops anybody else.</summary>
    /// <exception cref="StopException">Names the user and the roles that it has.</exception>
    public static void Demand(IOrganizationService service, Guid userId)
    {
        var roles = RolesOf(service, userId).ToList();
        if (!roles.Any(role => role.Template == AdministratorTemplate))
        {
            var name = service.Retrieve("systemuser", userId, new ColumnSet("fullname")).GetAttributeValue<string>("fullname");
            var has = roles.Count == 0 ? "no role" : string.Join(", ", roles.Select(role => role.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            throw new StopException(ExitCode.MissingPrivilege, $"{name} may not do this: it takes the role System Administrator, and {name} has {has}. Sign in as an administrator, or have the role assigned (Power Platform admin center, the environment, Users).");
        }
    }

    /// <summary>The user's own roles and those of the user's teams.</summary>
    public static IEnumerable<(string Name, Guid? Template)> RolesOf(IOrganizationService service, Guid userId)
    {
        var own = Roles();
        own.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var ofTeams = Roles();
        ofTeams.AddLink("teamroles", "roleid", "roleid")
            .AddLink("teammembership", "teamid", "teamid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return service.ReadAll(own).Concat(service.ReadAll(ofTeams)).Select(row => (row.GetAttributeValue<string>("name"), Template(row)));
    }

    private static QueryExpression Roles() => new("role") { ColumnSet = new ColumnSet("name", "roletemplateid") };

    // A lookup on the platform.
    private static Guid? Template(Entity role) => role.Attributes.TryGetValue("roletemplateid", out var template)
        ? template switch { EntityReference reference => reference.Id, Guid id => id, _ => null }
        : null;
}
