using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Reads the influence map of a deal.</summary>
public static class InfluenceReader
{
    /// <summary>The lines of the deal that lead from somebody to somebody, in one query.</summary>
    public static IReadOnlyList<InfluenceLine> Read(IOrganizationService service, Guid dealId)
    {
        var query = Paging.RowsOf(
            InfluenceTable.Table, InfluenceTable.OpportunityId, new[] { dealId }, InfluenceTable.FromId, InfluenceTable.ToId, InfluenceTable.Kind, InfluenceTable.Strength);
        query.Criteria.AddCondition(InfluenceTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query)
            .Where(row => row.Lookup(InfluenceTable.FromId) is not null && row.Lookup(InfluenceTable.ToId) is not null)
            .Select(row => new InfluenceLine(
                row.Lookup(InfluenceTable.FromId)!.Value,
                row.Lookup(InfluenceTable.ToId)!.Value,
                row.Choice<InfluenceKind>(InfluenceTable.Kind) ?? InfluenceKind.Influences,
                row.Whole(InfluenceTable.Strength)))
            .ToArray();
    }
}
