using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.BusinessValue;

/// <summary>Reads how far the business value analyses of deals are.</summary>
public static class AnalysisReader
{
    /// <summary>The analyses of the deals, by deal, in one query.</summary>
    public static ILookup<Guid, AnalysisSummary> Summaries(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            BusinessValueAnalysisTable.Table,
            BusinessValueAnalysisTable.OpportunityId,
            dealIds,
            BusinessValueAnalysisTable.OpportunityId,
            BusinessValueAnalysisTable.Status);
        query.Criteria.AddCondition(BusinessValueAnalysisTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query).ToLookup(
            row => row.Lookup(BusinessValueAnalysisTable.OpportunityId) ?? Guid.Empty,
            row => new AnalysisSummary(row.Id, row.Choice<AnalysisStatus>(BusinessValueAnalysisTable.Status)));
    }
}
