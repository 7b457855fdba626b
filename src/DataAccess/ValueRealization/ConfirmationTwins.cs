using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueRealization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.ValueRealization;

/// <summary>Looks for a confirmation with the same person in the same round.</summary>
public static class ConfirmationTwins
{
    /// <summary>Whether the deal has another active one that is not given up; one read of at most one row.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="dealId">The deal.</param>
    /// <param name="person">The stakeholder.</param>
    /// <param name="cycle">The round.</param>
    /// <param name="confirmationId">The row itself; empty when it is created.</param>
    public static bool Exist(IOrganizationService service, Guid dealId, Guid person, int cycle, Guid confirmationId)
    {
        var query = Paging.RowsOf(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, new[] { dealId }, ValueConfirmationTable.Id);
        query.TopCount = 1;
        query.Criteria.AddCondition(ValueConfirmationTable.RecordState, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(ValueConfirmationTable.Id, ConditionOperator.NotEqual, confirmationId);
        query.Criteria.AddCondition(ValueConfirmationTable.StakeholderId, ConditionOperator.Equal, person);
        query.Criteria.AddCondition(ValueConfirmationTable.Cycle, ConditionOperator.Equal, cycle);
        query.Criteria.AddCondition(ValueConfirmationTable.Stage, ConditionOperator.NotEqual, (int)ConfirmationStage.Cancelled);
        return service.RetrieveMultiple(query).Entities.Any();
    }
}
