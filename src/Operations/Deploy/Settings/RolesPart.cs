using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>Gives the product's roles to the teams and users that the settings file names. Gives only: what administrators gave stays.</summary>
internal sealed class RolesPart(DeploymentTarget target) : IDeploymentPart
{
    private const string Users = SystemUserTable.Table;
    private const string Unit = "businessunitid";
    private const string UserName = "domainname";

    /// <inheritdoc/>
    public string Subject => "Roles";

    /// <inheritdoc/>
    public string AfterImport => string.Join("; ", target.Settings.Roles.Select(role => $"{role.Role} to {Whom(role)}"));

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => [.. target.Settings.Roles.SelectMany(role => Missing(role).Select(principal => $"give {role.Role} to {principal.Name}"))];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        var directory = new RoleDirectory(target.Service);
        foreach (var role in target.Settings.Roles)
        {
            foreach (var principal in Missing(role))
            {
                cancellation.ThrowIfCancellationRequested();
                directory.Give(principal.Reference, principal.Unit, role.Role);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Stops when the settings file names somebody whom the environment does not have.</summary>
    /// <exception cref="StopException">Names who is missing.</exception>
    public void Demand()
    {
        var directory = new RoleDirectory(target.Service);
        foreach (var role in target.Settings.Roles)
        {
            _ = Named(role).ToList();
            if (role.UsersWithRole.FirstOrDefault(name => !directory.Has(name)) is { } unknown)
            {
                throw Wrong($"usersWithRole names the role '{unknown}', which this environment does not have.");
            }
        }
    }

    private static string Whom(RoleMembers role) => string.Join(", ", role.Teams.Select(team => $"the team {team}").Concat(role.Users).Concat(role.UsersWithRole.Select(other => $"everyone with {other}")));

    private List<Member> Missing(RoleMembers role)
    {
        var have = Holders(role.Role).ToHashSet();
        return [.. Named(role).Concat(role.UsersWithRole.SelectMany(WithRole)).DistinctBy(one => one.Reference.Id).Where(one => !have.Contains(one.Reference.Id))];
    }

    private IEnumerable<Member> Named(RoleMembers role) =>
        role.Teams.Select(name => Find(TeamTable.Table, TeamTable.Name, name, "team")).Concat(role.Users.Select(name => Find(Users, UserName, name, "user")));

    private Member Find(string table, string column, string name, string kind)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column, Unit) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, name);
        return target.Service.ReadAll(query).Select(row => Of(row, column)).FirstOrDefault() ?? throw Wrong($"roles names the {kind} '{name}', whom this environment does not have.");
    }

    private IEnumerable<Member> WithRole(string role)
    {
        // Of distinct rows the platform answers the id only if it is asked for.
        var query = new QueryExpression(Users) { ColumnSet = new ColumnSet("systemuserid", UserName, Unit), Distinct = true };
        query.Criteria.AddCondition("isdisabled", ConditionOperator.Equal, false);
        query.AddLink("systemuserroles", "systemuserid", "systemuserid").AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, role);
        return target.Service.ReadAll(query).Select(row => Of(row, UserName));
    }

    private IEnumerable<Guid> Holders(string role) => new[] { ("systemuserroles", "systemuserid"), ("teamroles", "teamid") }.SelectMany(place =>
    {
        var query = new QueryExpression(place.Item2[..^2]) { ColumnSet = new ColumnSet(allColumns: false) };
        query.AddLink(place.Item1, place.Item2, place.Item2).AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, role);
        return target.Service.ReadAll(query).Select(row => row.Id);
    });

    private static Member Of(Entity row, string column) =>
        new(row.ToEntityReference(), row.GetAttributeValue<string>(column), row.GetAttributeValue<EntityReference>(Unit)?.Id ?? Guid.Empty);

    private static StopException Wrong(string sentence) => new(ExitCode.WrongUsage, $"Settings file: {sentence} Correct the name, or create it first.");

    private sealed record Member(EntityReference Reference, string Name, Guid Unit);
}
