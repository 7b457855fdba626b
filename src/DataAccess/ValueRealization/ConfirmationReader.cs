using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueRealization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.ValueRealization;

/// <summary>Reads value confirmations.</summary>
public static class ConfirmationReader
{
    private const string Person = "person";

    /// <summary>The confirmations of the deals, by deal, in one query.</summary>
    public static ILookup<Guid, ValueConfirmation> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            ValueConfirmationTable.Table,
            ValueConfirmationTable.OpportunityId,
            dealIds,
            ValueConfirmationTable.OpportunityId,
            ValueConfirmationTable.StakeholderId,
            ValueConfirmationTable.Name,
            ValueConfirmationTable.IsInitialSponsor,
            ValueConfirmationTable.Cycle,
            ValueConfirmationTable.DueOn,
            ValueConfirmationTable.Stage,
            ValueConfirmationTable.PlannedValueBase,
            ValueConfirmationTable.MeasuredValueBase,
            ValueConfirmationTable.Outcome,
            ValueConfirmationTable.HeldOn);
        query.Criteria.AddCondition(ValueConfirmationTable.RecordState, ConditionOperator.Equal, 0);
        var person = query.AddLink(StakeholderTable.Table, ValueConfirmationTable.StakeholderId, StakeholderTable.Id, JoinOperator.LeftOuter);
        person.EntityAlias = Person;
        person.Columns = new ColumnSet(StakeholderTable.Name);
        return service.ReadAll(query).ToLookup(row => row.Lookup(ValueConfirmationTable.OpportunityId) ?? Guid.Empty, ToConfirmation);
    }

    private static ValueConfirmation ToConfirmation(Entity row) => new()
    {
        Id = row.Id,
        StakeholderId = row.Lookup(ValueConfirmationTable.StakeholderId),
        Name = row.Joined<string>(Person, StakeholderTable.Name) ?? row.Text(ValueConfirmationTable.Name) ?? "",
        IsInitialSponsor = row.Flag(ValueConfirmationTable.IsInitialSponsor),
        Cycle = row.Whole(ValueConfirmationTable.Cycle) ?? 1,
        DueOn = row.Moment(ValueConfirmationTable.DueOn),
        Stage = row.Choice<ConfirmationStage>(ValueConfirmationTable.Stage) ?? ConfirmationStage.Planned,
        PlannedValue = row.Amount(ValueConfirmationTable.PlannedValueBase),
        MeasuredValue = row.Amount(ValueConfirmationTable.MeasuredValueBase),
        Outcome = row.Choice<ConfirmationOutcome>(ValueConfirmationTable.Outcome),
        HeldOn = row.Moment(ValueConfirmationTable.HeldOn),
    };
}
