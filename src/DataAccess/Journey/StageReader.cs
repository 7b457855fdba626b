using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Reads stages of business process flows.</summary>
public static class StageReader
{
    /// <summary>The stages with those ids, in one query.</summary>
    public static IReadOnlyDictionary<Guid, StageReference> Read(IOrganizationService service, params Guid?[] stageIds)
    {
        var ids = stageIds.Where(id => id is not null).Select(id => id!.Value).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new Dictionary<Guid, StageReference>();
        }

        var query = Paging.RowsOf(ProcessStageTable.Table, ProcessStageTable.Id, ids, ProcessStageTable.Name, ProcessStageTable.Category, ProcessStageTable.ProcessId);
        return service.RetrieveMultiple(query).Entities.ToDictionary(
            row => row.Id,
            row => new StageReference(
                row.Lookup(ProcessStageTable.ProcessId),
                row.Id,
                row.Text(ProcessStageTable.Name),
                StageCategories.FromStandard(row.Option(ProcessStageTable.Category))));
    }
}
