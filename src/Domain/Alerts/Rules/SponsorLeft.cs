using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.sponsor-left</c>: a decider or initial sponsor left, or fell below Approves; one finding per person. Ends when another
/// decider has a two-way contact from 30 days before that on, or when somebody acted on it.
/// </summary>
public sealed class SponsorLeft : IDealRule
{
    /// <summary>Threshold: how many days before the loss a contact with another decider still counts.</summary>
    public const string ContactDays = "contactDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        // Activities that were not read say nothing about contacts.
        if (deal.Contacts is not { } contacts)
        {
            return RuleVerdict.Quiet;
        }

        var before = -(double)settings.Threshold(ContactDays);
        List<Stakeholder>? lost = null;
        for (var i = 0; i < deal.Facts.Stakeholders.Count; i++)
        {
            var person = deal.Facts.Stakeholders[i];
            if (LostOn(deal, person) is { } on && !IsReplaced(deal, contacts, person, on.AddDays(before)))
            {
                (lost ??= new List<Stakeholder>()).Add(person);
            }
        }

        return lost is null
            ? RuleVerdict.QuietUntil(contacts.NextChange)
            : new RuleVerdict(lost.OrderBy(l => l.Id).Select(l => Seen(deal, l)).ToArray(), contacts.NextChange);
    }

    private static bool IsReplaced(DealPicture deal, ContactHistory contacts, Stakeholder lost, DateTime from) =>
        deal.Active.Any(s => s.IsDecider && s.Id != lost.Id && contacts.LastTwoWayContact(s) >= from);

    private static DateTime? LostOn(DealPicture deal, Stakeholder person)
    {
        if (person.LeftOn is not null && (person.IsDecider || BuyingTeam.InitialSponsors(deal.Facts.Stakeholders).Contains(person)) && !IsMergedInto(deal, person))
        {
            return person.LeftOn;
        }

        return FellBelowApproves(person) ? person.AuthorityChangedOn : null;
    }

    private static bool FellBelowApproves(Stakeholder person) =>
        !person.IsDecider && person.PreviousAuthority is DecisionAuthority.Decides or DecisionAuthority.Approves;

    // A merge of contacts marks the second row of one person as left; the person is still there.
    private static bool IsMergedInto(DealPicture deal, Stakeholder person) =>
        person.ContactId is not null && deal.Active.Any(s => s.ContactId == person.ContactId);

    private static Observation Seen(DealPicture deal, Stakeholder person)
    {
        var facts = new List<Fact>
        {
            Fact.Reference("person", person.Id, person.Name),
            person.LeftOn is { } left ? Fact.Moment("leftOn", left) : Fact.Moment("authorityFellOn", person.AuthorityChangedOn!.Value),
        };
        var others = deal.Active.Where(s => s.IsDecider && s.Id != person.Id).Select(s => s.Name).ToList();
        if (others.Count > 0)
        {
            facts.Add(Fact.Sorted("otherDeciders", others));
        }

        return new Observation
        {
            Subject = person.Id.ToString("D"),
            StakeholderId = person.Id,
            Facts = new FactSet(facts),
            Confidence = KnownShare(person),
        };
    }

    // Declared inputs: what the person was to the decision.
    private static decimal KnownShare(Stakeholder person) =>
        Confidence.Of((person.Authority is null ? 0 : 1) + (person.Influence is null ? 0 : 1) + (person.Role is null ? 0 : 1), declared: 3);
}
