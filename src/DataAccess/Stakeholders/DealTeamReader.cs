using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Reads our own people in deals.</summary>
public static class DealTeamReader
{
    /// <summary>The members of the deals' teams, by deal, in one query.</summary>
    public static ILookup<Guid, DealTeamMember> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            DealTeamMemberTable.Table,
            DealTeamMemberTable.OpportunityId,
            dealIds,
            DealTeamMemberTable.OpportunityId,
            DealTeamMemberTable.UserId,
            DealTeamMemberTable.Role,
            DealTeamMemberTable.IsActive);
        query.Criteria.AddCondition(DealTeamMemberTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query).ToLookup(
            row => row.Lookup(DealTeamMemberTable.OpportunityId) ?? Guid.Empty,
            row => new DealTeamMember(
                row.Lookup(DealTeamMemberTable.UserId) ?? Guid.Empty,
                row.Choice<DealTeamRole>(DealTeamMemberTable.Role),
                row.Flag(DealTeamMemberTable.IsActive)));
    }
}
