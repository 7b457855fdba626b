using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Sets users, teams and business units up in a few words, through the organization service, for tests and samples.</summary>
public sealed class EnvironmentSetup(LocalEnvironment environment)
{
    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    /// <summary>The business unit at the top.</summary>
    public Guid RootBusinessUnit => BaseRows.RootBusinessUnitId;

    /// <summary>A user who is a system administrator.</summary>
    public Guid Administrator => BaseRows.AdministratorId;

    /// <summary>A business unit below <paramref name="parent"/>, or below the root.</summary>
    public Guid BusinessUnit(string name, Guid? parent = null) => System.Create(new Entity("businessunit")
    {
        ["name"] = name,
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? RootBusinessUnit),
    });

    /// <summary>A user with these roles (by name), in the business unit or the root, with the language (1033 or 1031).</summary>
    public Guid User(string firstName, string lastName, Guid? businessUnit = null, int language = 1033, params string[] roles)
    {
        var user = System.Create(new Entity("systemuser")
        {
            ["firstname"] = firstName,
            ["lastname"] = lastName,
            ["domainname"] = $"{firstName}.{lastName}@local",
            ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? RootBusinessUnit),
        });
        System.Create(new Entity("usersettings", user) { ["uilanguageid"] = language, ["localeid"] = language });
        foreach (var role in roles)
        {
            Grant(user, role);
        }

        return user;
    }

    /// <summary>A team with these members and roles.</summary>
    public Guid Team(string name, Guid? businessUnit, IReadOnlyCollection<Guid> members, params string[] roles)
    {
        var team = System.Create(new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? RootBusinessUnit) });
        System.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [.. members] });
        foreach (var role in roles)
        {
            Associate("teamroles_association", new EntityReference("team", team), new EntityReference("role", IdOf("role", role)));
        }

        return team;
    }

    /// <summary>Gives the user a role.</summary>
    public void Grant(Guid user, string role) =>
        Associate("systemuserroles_association", new EntityReference("systemuser", user), new EntityReference("role", IdOf("role", role)));

    /// <summary>Puts the user under a column security profile.</summary>
    public void AddToProfile(Guid user, string profile) =>
        Associate("systemuserprofiles_association", new EntityReference("systemuser", user), new EntityReference("fieldsecurityprofile", IdOf("fieldsecurityprofile", profile)));

    private void Associate(string relationship, EntityReference one, EntityReference other) =>
        System.Execute(new AssociateRequest { Target = one, Relationship = new Relationship(relationship), RelatedEntities = [other] });

    private Guid IdOf(string table, string name)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        var rows = System.RetrieveMultiple(query).Entities;
        return rows.Count > 0 ? rows[0].Id : throw new ArgumentException($"There is no {table} '{name}'. Import the solution that brings it first.", nameof(name));
    }
}
