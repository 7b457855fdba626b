using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Reads where a deal stands.</summary>
public static class DealPositionReader
{
    /// <summary>State, phase and stage of a deal, with the owner of its results, in one read.</summary>
    public static Entity Read(IOrganizationService service, Guid dealId)
    {
        var query = Paging.RowsOf(
            OpportunityTable.Table,
            OpportunityTable.Id,
            new[] { dealId },
            OpportunityTable.State,
            OpportunityTable.OwnerId,
            OpportunityTable.JourneyPhase,
            OpportunityTable.StageName,
            OpportunityTable.PhaseEnteredOn,
            OpportunityTable.StageEnteredOn);
        ResultOwners.Join(query);
        return service.RetrieveMultiple(query).Entities.First();
    }
}
