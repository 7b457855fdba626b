using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Perspectives;

/// <summary>Reads with whom one is about to speak, and which deals moved forward.</summary>
public static class ConversationAheadReader
{
    /// <summary>One stakeholder of the deal, those among people who meet, or all active ones; in three queries.</summary>
    /// <param name="service">With whose rights it is read.</param>
    /// <param name="deal">The opportunity, with its phase and account.</param>
    /// <param name="stakeholderId">The stakeholder; null for all.</param>
    /// <param name="contacts">The contacts of an appointment or call; empty for all, and when no stakeholder is among them.</param>
    public static ConversationAhead Read(IOrganizationService service, Entity deal, Guid? stakeholderId, IReadOnlyCollection<Guid> contacts)
    {
        var all = StakeholderReader.Read(service, new[] { deal.Id })[deal.Id].ToList();
        var meeting = all.FindAll(s => s.ContactId is { } contact && contacts.Contains(contact));
        var people = stakeholderId is { } id ? all.FindAll(s => s.Id == id) : meeting.Count > 0 ? meeting : all.FindAll(s => s.IsActive);
        var map = ValueMapReader.Read(service, new[] { deal.Id }).TryGetValue(deal.Id, out var stored) ? stored.Map : ValueMap.None;
        return new ConversationAhead
        {
            Phase = deal.Choice<JourneyPhase>(OpportunityTable.JourneyPhase),
            Roles = people.Select(p => p.Role).OfType<BuyingRole>().Distinct().ToArray(),
            Industry = Industry(service, deal.Lookup(OpportunityTable.ParentAccountId)),
            Metrics = map.Lines.Where(l => people.Any(p => p.Id == l.StakeholderId)).Select(l => l.Metric).OfType<FinancialMetric>().Distinct().ToArray(),
        };
    }

    /// <summary>When the deals last moved forward; those that never did are left out.</summary>
    public static IReadOnlyDictionary<Guid, DateTime> MovedForward(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        if (dealIds.Count == 0)
        {
            return new Dictionary<Guid, DateTime>();
        }

        var query = Paging.RowsOf(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, dealIds, PhaseTransitionTable.OpportunityId, PhaseTransitionTable.TransitionedOn);
        query.Criteria.AddCondition(PhaseTransitionTable.Kind, ConditionOperator.Equal, (int)TransitionKind.Forward);
        return service.ReadAll(query)
            .Where(row => row.Lookup(PhaseTransitionTable.OpportunityId) is not null)
            .GroupBy(row => row.Lookup(PhaseTransitionTable.OpportunityId)!.Value)
            .ToDictionary(deal => deal.Key, deal => deal.Max(row => row.Moment(PhaseTransitionTable.TransitionedOn) ?? default));
    }

    // The choice as the user reads it: perspectives name industries in people's own words.
    private static string? Industry(IOrganizationService service, Guid? accountId)
    {
        if (accountId is not { } id)
        {
            return null;
        }

        var account = service.RetrieveMultiple(Paging.RowsOf(AccountTable.Table, AccountTable.Id, new[] { id }, AccountTable.Industry)).Entities.FirstOrDefault();
        return account is not null && account.FormattedValues.TryGetValue(AccountTable.Industry, out var industry) ? industry : null;
    }
}
