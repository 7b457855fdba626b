using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Import;

/// <summary>
/// Gives the members of deal teams their access to the deals again. It lies in the platform's access teams, which no row of the product
/// holds, and the step that keeps it steps aside while rows are restored.
/// </summary>
internal sealed class TeamAccess(IOrganizationService service)
{
    private readonly Dictionary<Guid, bool> possible = [];

    /// <summary>Gives a member access, when the row says that the member has it.</summary>
    /// <returns>False when the platform would not take the user.</returns>
    public bool Give(Entity member)
    {
        if (!member.Flag(DealTeamMemberTable.IsActive) || member.Option(StandardColumns.RecordState) is not (null or 0)
            || member.Lookup(DealTeamMemberTable.UserId) is not { } user || member.Lookup(DealTeamMemberTable.OpportunityId) is not { } deal)
        {
            return true;
        }

        if (!possible.TryGetValue(user, out var may))
        {
            possible[user] = may = DealAccess.IsPossible(service, user);
        }

        if (may)
        {
            DealAccess.Add(service, deal, user);
        }

        return may;
    }
}
