using System;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueRealization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.ValueRealization;

/// <summary>Carries out plans of value confirmations.</summary>
public static class ConfirmationWriter
{
    /// <summary>Writes what the plan names and nothing else.</summary>
    public static void Carry(IOrganizationService service, ConfirmationPlan plan, Guid dealId, Guid? accountId, EntityReference? owner)
    {
        foreach (var id in plan.Cancel)
        {
            service.Update(new Entity(ValueConfirmationTable.Table, id) { [ValueConfirmationTable.Stage] = ConfirmationStage.Cancelled.ToOption() });
        }

        foreach (var move in plan.Move)
        {
            service.Update(new Entity(ValueConfirmationTable.Table, move.ConfirmationId) { [ValueConfirmationTable.DueOn] = move.DueOn });
        }

        foreach (var confirmation in plan.Create)
        {
            service.Create(Row(confirmation, dealId, accountId, owner));
        }
    }

    private static Entity Row(NewConfirmation confirmation, Guid dealId, Guid? accountId, EntityReference? owner)
    {
        var row = new Entity(ValueConfirmationTable.Table)
        {
            [ValueConfirmationTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId),
            [ValueConfirmationTable.AccountId] = Reference(AccountTable.Table, accountId),
            [ValueConfirmationTable.StakeholderId] = new EntityReference(StakeholderTable.Table, confirmation.StakeholderId),
            [ValueConfirmationTable.ContactId] = Reference(ContactTable.Table, confirmation.ContactId),
            [ValueConfirmationTable.Cycle] = confirmation.Cycle,
            [ValueConfirmationTable.DueOn] = confirmation.DueOn,
            [ValueConfirmationTable.Stage] = ConfirmationStage.Planned.ToOption(),
            [ValueConfirmationTable.IsInitialSponsor] = confirmation.IsInitialSponsor,
            [ValueConfirmationTable.PlannedValue] = confirmation.PlannedValue is { } value ? new Money(value) : null,
            [ValueConfirmationTable.PlannedMetric] = confirmation.PlannedMetric.ToOption(),
        };
        if (owner is not null)
        {
            row[ValueConfirmationTable.OwnerId] = owner;
        }

        return row;
    }

    private static EntityReference? Reference(string table, Guid? id) => id is { } value ? new EntityReference(table, value) : null;
}
