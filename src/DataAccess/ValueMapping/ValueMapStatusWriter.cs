using System;
using System.Linq;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.ValueMapping;

/// <summary>Keeps the status of a chart, which no person sets.</summary>
public static class ValueMapStatusWriter
{
    /// <summary>Derives the status of the deal's chart anew and writes it if it changed.</summary>
    /// <returns>The status; null when the deal has no chart.</returns>
    public static ValueMapStatus? Refresh(IOrganizationService service, Guid dealId)
    {
        var ids = new[] { dealId };
        if (!ValueMapReader.Read(service, ids).TryGetValue(dealId, out var stored))
        {
            return null;
        }

        var stakeholders = StakeholderReader.Read(service, ids)[dealId].ToArray();
        var summary = TransitionLog.Summarise(service, ids);
        var map = stored.Map with { LastStepBackOn = summary.TryGetValue(dealId, out var log) ? log.LastStepBackOn : null };
        var status = ValueMapAnalysis.Of(stakeholders, map).Status;
        if (status != stored.Status)
        {
            Write(service, stored.Id, status);
        }

        return status;
    }

    /// <summary>Sets the deal's chart 'to be reviewed', in one query and at most one write. A chart without lines stays 'missing'.</summary>
    public static void SetToBeReviewed(IOrganizationService service, Guid dealId)
    {
        var query = Paging.RowsOf(ValueMapTable.Table, ValueMapTable.OpportunityId, new[] { dealId }, ValueMapTable.Status);
        query.Criteria.AddCondition(ValueMapTable.Status, ConditionOperator.NotNull);
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            if (row.Choice<ValueMapStatus>(ValueMapTable.Status) is not (ValueMapStatus.Missing or ValueMapStatus.ToBeReviewed))
            {
                Write(service, row.Id, ValueMapStatus.ToBeReviewed);
            }
        }
    }

    private static void Write(IOrganizationService service, Guid mapId, ValueMapStatus status) =>
        service.Update(new Entity(ValueMapTable.Table, mapId) { [ValueMapTable.Status] = status.ToOption() });
}
