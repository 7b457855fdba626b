using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Reads and reopens the milestone records of deals.</summary>
public static class MilestoneRecordReader
{
    /// <summary>The milestone records of the deals, by deal, in one query.</summary>
    public static ILookup<Guid, MilestoneRecord> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            MilestoneRecordTable.Table,
            MilestoneRecordTable.OpportunityId,
            dealIds,
            MilestoneRecordTable.OpportunityId,
            MilestoneRecordTable.MilestoneId,
            MilestoneRecordTable.Status,
            MilestoneRecordTable.ConfirmedOn);
        return service.ReadAll(query)
            .Where(row => row.Lookup(MilestoneRecordTable.MilestoneId) is not null)
            .ToLookup(
                row => row.Lookup(MilestoneRecordTable.OpportunityId) ?? Guid.Empty,
                row => new MilestoneRecord(
                    row.Id,
                    row.Lookup(MilestoneRecordTable.MilestoneId)!.Value,
                    row.Choice<MilestoneStatus>(MilestoneRecordTable.Status) ?? MilestoneStatus.Assumed)
                {
                    ConfirmedOn = row.Moment(MilestoneRecordTable.ConfirmedOn),
                });
    }

    /// <summary>Sets records 'to be re-confirmed'.</summary>
    public static void Reopen(IOrganizationService service, IEnumerable<Guid> recordIds)
    {
        foreach (var id in recordIds)
        {
            service.Update(new Entity(MilestoneRecordTable.Table, id)
            {
                [MilestoneRecordTable.Status] = MilestoneStatus.ToBeReconfirmed.ToOption(),
            });
        }
    }
}
