using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>
/// Who a request runs as: the user named in the MSCRMCallerID header, else the one chosen in the browser (cookie), else the first
/// system administrator. The environment runs on one machine and trusts whoever can reach it; there are no passwords.
/// </summary>
public sealed class CallerResolution(LocalEnvironment environment)
{
    /// <summary>Cookie that the browser app's user switcher sets.</summary>
    public const string Cookie = "bd_user";
    private const string Header = "MSCRMCallerID";
    private const string DirectoryHeader = "CallerObjectId";
    private const string AdministratorRole = "System Administrator";

    /// <summary>True when the request itself names its user.</summary>
    public static bool IsNamed(HttpRequest request) => request.Headers.ContainsKey(Header) || request.Headers.ContainsKey(DirectoryHeader);

    /// <summary>The user's id.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The header is no id of a user.</exception>
    public Guid UserOf(HttpRequest request)
    {
        if (request.Headers.ContainsKey(DirectoryHeader))
        {
            throw DataverseFault.NotOffered($"The header {DirectoryHeader}", $"There is no directory here: name the user by {Header}, with the id of the systemuser.");
        }

        if (request.Headers.TryGetValue(Header, out var header))
        {
            return Guid.TryParse(header, out var named) && IsUser(named)
                ? named
                : throw DataverseFault.BadAddress($"The header {Header} must be the id of an enabled user, but is '{header}'. Read /api/data/v9.2/systemusers for the ids.");
        }

        // A cookie from another data folder is no error: the browser keeps it longer than the data lives.
        return Guid.TryParse(request.Cookies[Cookie], out var chosen) && IsUser(chosen) ? chosen : FirstAdministrator();
    }

    private bool IsUser(Guid id)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("systemuserid"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, id);
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        return System.RetrieveMultiple(query).Entities.Count == 1;
    }

    private Guid FirstAdministrator()
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("systemuserid"), TopCount = 1 };
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder("fullname", OrderType.Ascending);
        query.Criteria.AddCondition("systemuserid", ConditionOperator.NotEqual, environment.SystemUserId);
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        query.AddLink("systemuserroles", "systemuserid", "systemuserid")
            .AddLink("role", "roleid", "roleid")
            .LinkCriteria.AddCondition("name", ConditionOperator.Equal, AdministratorRole);
        return System.RetrieveMultiple(query).Entities is [var administrator, ..] ? administrator.Id : environment.SystemUserId;
    }

    private Microsoft.Xrm.Sdk.IOrganizationService System => environment.ServiceFor(environment.SystemUserId);
}
