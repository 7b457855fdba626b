using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Reads the stakeholders of deals.</summary>
public static class StakeholderReader
{
    private static readonly string[] Columns =
    {
        StakeholderTable.OpportunityId, StakeholderTable.ContactId, StakeholderTable.Name, StakeholderTable.BuyingRole,
        StakeholderTable.Function, StakeholderTable.Authority, StakeholderTable.Influence, StakeholderTable.StanceToChange,
        StakeholderTable.StanceToUs, StakeholderTable.TookChangeDecision, StakeholderTable.VisionAgreed,
        StakeholderTable.IsInitialSponsor, StakeholderTable.JoinedOn, StakeholderTable.LeftOn, StakeholderTable.OnboardedOn,
        StakeholderTable.DelegatedOn, StakeholderTable.DelegatedToId, StakeholderTable.PreviousAuthority, StakeholderTable.AuthorityChangedOn,
        StakeholderTable.FavouredOptionId, StakeholderTable.Viewpoint, StakeholderTable.DesiredResults,
    };

    /// <summary>The stakeholders of the deals, those who left included, by deal, in one query.</summary>
    public static ILookup<Guid, Stakeholder> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(StakeholderTable.Table, StakeholderTable.OpportunityId, dealIds, Columns);
        query.Criteria.AddCondition(StakeholderTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query).ToLookup(row => row.Lookup(StakeholderTable.OpportunityId) ?? Guid.Empty, ToStakeholder);
    }

    /// <summary>The stakeholders of a deal behind one contact, in one query of a row or two, however many people are in the deal.</summary>
    public static IReadOnlyList<Stakeholder> OfContact(IOrganizationService service, Guid dealId, Guid contactId)
    {
        var query = Paging.RowsOf(StakeholderTable.Table, StakeholderTable.OpportunityId, new[] { dealId }, Columns);
        query.Criteria.AddCondition(StakeholderTable.ContactId, ConditionOperator.Equal, contactId);
        query.Criteria.AddCondition(StakeholderTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query).Select(ToStakeholder).ToArray();
    }

    private static Stakeholder ToStakeholder(Entity row) => new()
    {
        Id = row.Id,
        ContactId = row.Lookup(StakeholderTable.ContactId),
        Name = row.Text(StakeholderTable.Name) ?? "",
        Role = row.Choice<BuyingRole>(StakeholderTable.BuyingRole),
        Function = row.Choice<StakeholderFunction>(StakeholderTable.Function),
        Authority = row.Choice<DecisionAuthority>(StakeholderTable.Authority),
        Influence = row.Whole(StakeholderTable.Influence),
        Stance = row.Choice<StanceToChange>(StakeholderTable.StanceToChange),
        StanceToUs = row.Choice<StanceToUs>(StakeholderTable.StanceToUs),
        TookChangeDecision = row.Flag(StakeholderTable.TookChangeDecision),
        VisionAgreed = row.Choice<VisionAgreed>(StakeholderTable.VisionAgreed),
        IsInitialSponsor = row.Flag(StakeholderTable.IsInitialSponsor),
        JoinedOn = row.Moment(StakeholderTable.JoinedOn),
        LeftOn = row.Moment(StakeholderTable.LeftOn),
        OnboardedOn = row.Moment(StakeholderTable.OnboardedOn),
        DelegatedOn = row.Moment(StakeholderTable.DelegatedOn),
        DelegatedToId = row.Lookup(StakeholderTable.DelegatedToId),
        PreviousAuthority = row.Choice<DecisionAuthority>(StakeholderTable.PreviousAuthority),
        AuthorityChangedOn = row.Moment(StakeholderTable.AuthorityChangedOn),
        FavouredOptionId = row.Lookup(StakeholderTable.FavouredOptionId),
        Viewpoint = row.Text(StakeholderTable.Viewpoint),
        DesiredResults = row.Text(StakeholderTable.DesiredResults),
    };
}
