using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Names that the product took from a person, and that follow when the person is renamed. What people typed stays.</summary>
public static class NamesAfterPeople
{
    /// <summary>Stakeholders called as their contact was called are called as it is now; one read of each kind.</summary>
    /// <returns>How many were renamed; none when the contact is gone.</returns>
    public static int FollowContact(IOrganizationService service, Guid contactId, string before)
    {
        // Read here, not taken from the save: a job may come late, when the contact has yet another name.
        var query = Paging.RowsOf(ContactTable.Table, ContactTable.Id, new[] { contactId }, ContactTable.FullName);
        var now = service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Text(ContactTable.FullName);
        return now is null || string.Equals(now, before, StringComparison.Ordinal)
            ? 0
            : Rename(service, StakeholderTable.Table, StakeholderTable.ContactId, contactId, before, now);
    }

    /// <summary>Lines called as their stakeholder was called, and all rows that the product names after stakeholders, are called as it is now.</summary>
    /// <returns>How many were renamed.</returns>
    public static int FollowStakeholder(IOrganizationService service, Guid stakeholderId, string before, string now) =>
        Rename(service, ValueMapItemTable.Table, ValueMapItemTable.StakeholderId, stakeholderId, before, now)
        + DealTables.All.Sum(table => Named(table).Distinct(StringComparer.Ordinal).Sum(column => NameAnew(service, table, column, stakeholderId)));

    private static IEnumerable<string> Named(DealTable table) =>
        table.NamedAfter.Where(link => string.Equals(link.Table, StakeholderTable.Table, StringComparison.Ordinal)).Select(link => link.Column);

    private static int Rename(IOrganizationService service, string table, string lookup, Guid id, string before, string now)
    {
        var query = Paging.RowsOf(table, lookup, new[] { id }, StandardColumns.Name);
        query.Criteria.AddCondition(StandardColumns.Name, ConditionOperator.Equal, before);
        return service.ReadAll(query).Count(row => Write(service, row, now));
    }

    private static int NameAnew(IOrganizationService service, DealTable table, string lookup, Guid id)
    {
        var columns = table.NamedAfter.Select(link => link.Column)
            .Concat(new[] { DealTable.Name, DealTable.OpportunityId, table.NumberedBy })
            .OfType<string>()
            .ToArray();
        return service.ReadAll(Paging.RowsOf(table.Table, lookup, new[] { id }, columns))
            .Count(row => Write(service, row, DealRowName.Of(service, table, row, LinkedRows.Read(service, table, row), row.Lookup(DealTable.OpportunityId))));
    }

    private static bool Write(IOrganizationService service, Entity row, string name)
    {
        var fitting = name.Fit(LinkedRows.NameLength);
        if (string.Equals(row.Text(StandardColumns.Name), fitting, StringComparison.Ordinal))
        {
            return false;
        }

        service.Update(new Entity(row.LogicalName, row.Id) { [StandardColumns.Name] = fitting });
        return true;
    }
}
