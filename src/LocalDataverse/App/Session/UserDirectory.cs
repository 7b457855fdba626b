using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.App.Session;

/// <summary>A user as the browser app's switcher shows him.</summary>
public sealed record AppUser(Guid Id, string Name, string? Title, string? Email, int Lcid, IReadOnlyList<string> Roles);

/// <summary>The users of the environment with their languages and roles.</summary>
public sealed class UserDirectory(LocalEnvironment environment)
{
    /// <summary>Enabled users except the system's own, by name.</summary>
    public IReadOnlyList<AppUser> All()
    {
        var roles = RolesByUser();
        var languages = LanguagesByUser();
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname", "jobtitle", "internalemailaddress") };
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        query.Criteria.AddCondition("systemuserid", ConditionOperator.NotEqual, environment.SystemUserId);
        query.AddOrder("fullname", OrderType.Ascending);
        return [.. System.RetrieveMultiple(query).Entities.Select(user => new AppUser(
            user.Id,
            user.GetAttributeValue<string>("fullname") ?? user.Id.ToString("D"),
            user.GetAttributeValue<string>("jobtitle"),
            user.GetAttributeValue<string>("internalemailaddress"),
            languages.GetValueOrDefault(user.Id, LocalizedText.BaseLanguage),
            [.. roles[user.Id].Order(StringComparer.Ordinal)]))];
    }

    /// <summary>The language of the user's interface.</summary>
    public int LanguageOf(Guid userId) => LanguagesByUser().GetValueOrDefault(userId, LocalizedText.BaseLanguage);

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    private ILookup<Guid, string> RolesByUser()
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserid") };
        var role = query.AddLink("role", "roleid", "roleid");
        role.EntityAlias = "role";
        role.Columns = new ColumnSet("name");
        return System.RetrieveMultiple(query).Entities.ToLookup(
            row => row.GetAttributeValue<Guid>("systemuserid"),
            row => (string)row.GetAttributeValue<AliasedValue>("role.name").Value);
    }

    private Dictionary<Guid, int> LanguagesByUser() =>
        System.RetrieveMultiple(new QueryExpression("usersettings") { ColumnSet = new ColumnSet("systemuserid", "uilanguageid") }).Entities
            .Where(row => row.GetAttributeValue<int?>("uilanguageid") is > 0)
            .ToDictionary(row => row.GetAttributeValue<Guid>("systemuserid"), row => row.GetAttributeValue<int>("uilanguageid"));
}
