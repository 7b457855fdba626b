using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The team for findings nobody answers for, with a role, and the template of the deals' access teams.</summary>
internal sealed class TeamCheck : IEnvironmentCheck
{
    public string Subject => "Teams";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var teams = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet(TeamTable.Name) };
        teams.Criteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, SettingNames.UnassignedTeam);
        var role = teams.AddLink("teamroles", "teamid", "teamid", JoinOperator.LeftOuter);
        role.EntityAlias = "role";
        role.Columns = new ColumnSet("roleid");
        var rows = service.ReadAll(teams);
        var problems = new List<string>();
        if (rows.Count == 0)
        {
            problems.Add($"the team '{SettingNames.UnassignedTeam}' is missing");
        }
        else if (rows.All(row => row.Joined<Guid?>("role", "roleid") is null))
        {
            problems.Add($"the team '{SettingNames.UnassignedTeam}' has no role: it can own no findings");
        }

        if (!DealTeamTemplate.Exists(service))
        {
            problems.Add($"the access team template '{SettingNames.DealTeamTemplate}' is missing");
        }

        return problems.Count == 0
            ? new(Subject, IsFine: true, $"{SettingNames.UnassignedTeam}, template {SettingNames.DealTeamTemplate}")
            : new(Subject, IsFine: false, string.Join("; ", problems), "bd deploy creates what is missing.");
    }
}
