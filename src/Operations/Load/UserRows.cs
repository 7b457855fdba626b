using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Load;

/// <summary>What a user needs beside the row: a business unit, security roles, column security profiles and a language.</summary>
public sealed class UserRows
{
    private readonly EntityReference rootUnit;
    private readonly Dictionary<string, Guid> roles;
    private readonly Dictionary<string, Guid> profiles;

    /// <summary>Reads what there is.</summary>
    public UserRows(IOrganizationService service)
    {
        var units = new QueryExpression("businessunit");
        units.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        rootUnit = service.RetrieveMultiple(units).Entities.Single().ToEntityReference();
        roles = ByName(service, "role");
        profiles = ByName(service, "fieldsecurityprofile");
    }

    /// <summary>The requests that complete a new user; put the business unit into the row itself.</summary>
    /// <exception cref="CellProblemException">A role or profile does not exist.</exception>
    public IEnumerable<OrganizationRequest> Complete(Entity user, IEnumerable<string> roleNames, IEnumerable<string> profileNames, int? language)
    {
        user["businessunitid"] = rootUnit;
        var requests = new List<OrganizationRequest>();
        requests.AddRange(roleNames.Select(name => Associate(user.Id, "systemuserroles_association", "role", Find(roles, name, "security role"))));
        requests.AddRange(profileNames.Select(name => Associate(user.Id, "systemuserprofiles_association", "fieldsecurityprofile", Find(profiles, name, "column security profile"))));
        if (language is { } lcid)
        {
            requests.Add(new UpsertRequest { Target = new Entity("usersettings", user.Id) { ["uilanguageid"] = lcid } });
        }

        return requests;
    }

    private static AssociateRequest Associate(Guid user, string relationship, string table, Guid id) => new()
    {
        Target = new EntityReference("systemuser", user),
        Relationship = new Relationship(relationship),
        RelatedEntities = [new EntityReference(table, id)],
    };

    private static Guid Find(Dictionary<string, Guid> known, string name, string what) => known.TryGetValue(name, out var id)
        ? id
        : throw new CellProblemException($"There is no {what} '{name}'.", $"Use one of: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");

    private static Dictionary<string, Guid> ByName(IOrganizationService service, string table)
    {
        var rows = service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("name") }).Entities;
        return rows.GroupBy(row => row.GetAttributeValue<string>("name"), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
    }
}
