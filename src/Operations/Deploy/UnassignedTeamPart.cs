using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Deploy.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>Creates the team that owns findings nobody in particular answers for, and gives it the role to read them.</summary>
internal sealed class UnassignedTeamPart(DeploymentTarget target) : IDeploymentPart
{
    private const string Role = "BD Administrator";

    /// <inheritdoc/>
    public string Subject => "Team";

    /// <inheritdoc/>
    public string AfterImport => $"create '{SettingNames.UnassignedTeam}' with the role {Role}";

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => Find(target.Service) switch
    {
        null => [AfterImport],
        var team when !HasRole(target.Service, team.Id) => [$"give '{SettingNames.UnassignedTeam}' the role {Role}"],
        _ => [],
    };

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        Ensure(target.Service, target.UserId);
        return Task.CompletedTask;
    }

    /// <summary>Creates what is missing, the team with the same id in every environment, so that an export finds it again.</summary>
    public static void Ensure(IOrganizationService service, Guid administrator)
    {
        var unit = RoleDirectory.RootUnit(service);
        var team = Find(service)?.Id ?? service.Create(new Entity(TeamTable.Table, SettingNames.UnassignedTeamId)
        {
            [TeamTable.Name] = SettingNames.UnassignedTeam,
            ["businessunitid"] = unit,
            ["administratorid"] = new EntityReference(SystemUserTable.Table, administrator),
        });
        if (!HasRole(service, team))
        {
            new RoleDirectory(service).Give(new EntityReference(TeamTable.Table, team), unit.Id, Role);
        }
    }

    private static Entity? Find(IOrganizationService service)
    {
        var teams = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet(TeamTable.Name) };
        teams.Criteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, SettingNames.UnassignedTeam);
        return service.ReadAll(teams).FirstOrDefault();
    }

    private static bool HasRole(IOrganizationService service, Guid team)
    {
        var roles = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        roles.Criteria.AddCondition("name", ConditionOperator.Equal, Role);
        roles.AddLink("teamroles", "roleid", "roleid").LinkCriteria.AddCondition("teamid", ConditionOperator.Equal, team);
        return service.ReadAll(roles).Count > 0;
    }
}
