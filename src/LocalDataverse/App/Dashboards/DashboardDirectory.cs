using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.App.Dashboards;

/// <summary>A dashboard that a solution brought: its name in the reader's language, and its form.</summary>
public sealed record Dashboard(Guid Id, string Name, string FormXml);

/// <summary>The dashboards of the environment. One whose display conditions name security roles is shown to holders of one of them only.</summary>
public sealed class DashboardDirectory(LocalEnvironment environment)
{
    private const int DashboardForm = 0;

    /// <summary>The dashboards that the user is shown, by name.</summary>
    public IReadOnlyList<Dashboard> ShownTo(Guid userId)
    {
        var query = new QueryExpression("systemform") { ColumnSet = new ColumnSet("name", "formxml") };
        query.Criteria.AddCondition("type", ConditionOperator.Equal, DashboardForm);
        query.Criteria.AddCondition("formactivationstate", ConditionOperator.Equal, 1);
        var roles = RolesOf(userId);
        return [.. environment.ServiceFor(userId).RetrieveMultiple(query).Entities
            .Select(form => new Dashboard(form.Id, form.GetAttributeValue<string>("name"), form.GetAttributeValue<string>("formxml")))
            .Where(dashboard => IsFor(dashboard, roles))
            .OrderBy(dashboard => dashboard.Name, StringComparer.CurrentCulture)];
    }

    private static bool IsFor(Dashboard dashboard, HashSet<Guid> roles) =>
        XElement.Parse(dashboard.FormXml).Elements("DisplayConditions").Elements("Role").Select(role => Guid.Parse((string)role.Attribute("Id")!)).ToList() is var named
        && (named.Count == 0 || named.Exists(roles.Contains));

    // Roles by id, and by the id of their template: a solution can only name a role of the platform by its template.
    private HashSet<Guid> RolesOf(Guid userId)
    {
        var own = Held("systemuserroles", "systemuserid", userId);
        var teams = new QueryExpression("teammembership") { ColumnSet = new ColumnSet("teamid") };
        teams.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        return [.. own, .. System.RetrieveMultiple(teams).Entities.SelectMany(team => Held("teamroles", "teamid", team.GetAttributeValue<Guid>("teamid")))];
    }

    private IEnumerable<Guid> Held(string table, string holderColumn, Guid holder)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("roleid") };
        query.Criteria.AddCondition(holderColumn, ConditionOperator.Equal, holder);
        var role = query.AddLink("role", "roleid", "roleid");
        role.EntityAlias = "role";
        role.Columns = new ColumnSet("roletemplateid");
        foreach (var row in System.RetrieveMultiple(query).Entities)
        {
            yield return row.GetAttributeValue<Guid>("roleid");
            switch (row.GetAttributeValue<AliasedValue>("role.roletemplateid")?.Value)
            {
                case Guid template:
                    yield return template;
                    break;
                case EntityReference template:
                    yield return template.Id;
                    break;
            }
        }
    }

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);
}
