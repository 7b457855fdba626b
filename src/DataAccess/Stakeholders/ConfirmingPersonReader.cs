using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Reads who it is that confirmed something for the customer.</summary>
public static class ConfirmingPersonReader
{
    /// <summary>Three reads of a row each, and one for a stakeholder.</summary>
    /// <param name="service">Whose rights count.</param>
    /// <param name="contactId">The contact that is named.</param>
    /// <param name="dealId">The deal of the row.</param>
    public static ConfirmingPerson Read(IOrganizationService service, Guid contactId, Guid dealId)
    {
        var isStakeholder = IsStakeholder(service, contactId, dealId);
        var company = isStakeholder
            ? null
            : service.Retrieve(ContactTable.Table, contactId, new ColumnSet(ContactTable.CompanyId)).Lookup(ContactTable.CompanyId);
        return new ConfirmingPerson
        {
            ContactId = contactId,
            IsStakeholder = isStakeholder,
            Company = company,
            Customers = company is null ? Array.Empty<Guid>() : CustomersOf(service, dealId),
        };
    }

    private static bool IsStakeholder(IOrganizationService service, Guid contactId, Guid dealId)
    {
        var query = Paging.RowsOf(StakeholderTable.Table, StakeholderTable.OpportunityId, new[] { dealId }, StakeholderTable.Id);
        query.Criteria.AddCondition(StakeholderTable.ContactId, ConditionOperator.Equal, contactId);
        query.TopCount = 1;
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static Guid[] CustomersOf(IOrganizationService service, Guid dealId)
    {
        var columns = new[] { OpportunityTable.CustomerId, OpportunityTable.ParentAccountId, OpportunityTable.ParentContactId };
        var deal = service.Retrieve(OpportunityTable.Table, dealId, new ColumnSet(columns));
        return columns.Select(deal.Lookup).OfType<Guid>().Distinct().ToArray();
    }
}
