using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.ValueRealization;

/// <summary>Reads what the planning of value confirmations stands on.</summary>
public static class WonDealReader
{
    /// <summary>The facts, in three queries.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="deal">The opportunity with its expected go-live.</param>
    /// <param name="liveOn">The go-live of its handover.</param>
    /// <param name="dueDays">The days after the go-live on which the rounds are due (a setting).</param>
    public static WonDeal Read(IOrganizationService service, Entity deal, DateTime? liveOn, IReadOnlyList<int> dueDays)
    {
        var ids = new[] { deal.Id };
        return new WonDeal
        {
            Stakeholders = StakeholderReader.Read(service, ids)[deal.Id].ToArray(),
            ValueMap = ValueMapReader.Read(service, ids).TryGetValue(deal.Id, out var stored) ? stored.Map : ValueMap.None,
            Stored = ConfirmationReader.Read(service, ids)[deal.Id].ToArray(),
            LiveOn = liveOn,
            DueDays = dueDays,
            ExpectedLiveOn = deal.Moment(OpportunityTable.ExpectedGoLiveOn),
        };
    }
}
