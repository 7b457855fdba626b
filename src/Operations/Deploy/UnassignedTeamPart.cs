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
    public IReadOnlyList<string> Plan() => Find() switch
    {
        null => [AfterImport],
        var team when !HasRole(team.Id) => [$"give '{SettingNames.UnassignedTeam}' the role {Role}"],
        _ => [],
    };

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        var unit = RoleDirectory.RootUnit(target.Service);
        var team = Find()?.Id ?? target.Service.Create(new Entity(TeamTable.Table)
        {
            [TeamTable.Name] = SettingNames.UnassignedTeam,
            ["businessunitid"] = unit,
            ["administratorid"] = new EntityReference(SystemUserTable.Table, target.UserId),
        });
        if (!HasRole(team))
        {
            new RoleDirectory(target.Service).Give(new EntityReference(TeamTable.Table, team), unit.Id, Role);
        }

        return Task.CompletedTask;
    }

    private Entity? Find()
    {
        var teams = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet(TeamTable.Name) };
        teams.Criteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, SettingNames.UnassignedTeam);
        return target.Service.ReadAll(teams).FirstOrDefault();
    }

    private bool HasRole(Guid team)
    {
        var roles = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        roles.Criteria.AddCondition("name", ConditionOperator.Equal, Role);
        roles.AddLink("teamroles", "roleid", "roleid").LinkCriteria.AddCondition("teamid", ConditionOperator.Equal, team);
        return target.Service.ReadAll(roles).Count > 0;
    }
}
