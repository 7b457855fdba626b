using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.sponsor-left</c>: a decider or initial sponsor left, or fell below Approves; one finding per deal that names them all. Ends
/// when another decider has a two-way contact from 30 days before that on, or when somebody acted on it, until one more is gone.
/// </summary>
public sealed class SponsorLeft : IDealRule
{
    /// <summary>Threshold: how many days before the loss a contact with another decider still counts.</summary>
    public const string ContactDays = "contactDays";

    /// <summary>The facts that name who is gone.</summary>
    internal static readonly IReadOnlyList<string> WhoIsGone = new[] { "person", "left", "authorityFell" };

    private const int InputsOfAPerson = 3;

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        // Activities that were not read say nothing about contacts.
        if (deal.Contacts is not { } contacts)
        {
            return RuleVerdict.Quiet;
        }

        var before = -(double)settings.Threshold(ContactDays);
        List<Loss>? lost = null;
        for (var i = 0; i < deal.Facts.Stakeholders.Count; i++)
        {
            var person = deal.Facts.Stakeholders[i];
            if (LostOn(deal, person) is { } on && deal.Counted(on) == on && !IsReplaced(deal, contacts, person, on.PlusDays(before)))
            {
                (lost ??= new List<Loss>()).Add(new Loss(person, on));
            }
        }

        return lost is null
            ? RuleVerdict.QuietUntil(contacts.NextChange)
            : RuleVerdict.Sees(Seen(deal, lost), contacts.NextChange);
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

    private static Observation Seen(DealPicture deal, List<Loss> lost)
    {
        var only = lost.Count == 1 ? lost[0].Person : null;
        return new Observation
        {
            StakeholderId = only?.Id,
            Facts = new FactSet((only is null ? NamesOf(lost) : FactsOf(only)).Concat(OtherDeciders(deal, lost))),
            // Declared inputs: what each of them was to the decision.
            Confidence = Confidence.Of(lost.Sum(l => Known(l.Person)), lost.Count * InputsOfAPerson),
        };
    }

    private static Fact[] FactsOf(Stakeholder person) => new[]
    {
        Fact.Reference("person", person.Id, person.Name),
        person.LeftOn is { } left ? Fact.Moment("leftOn", left) : Fact.Moment("authorityFellOn", person.AuthorityChangedOn!.Value),
    };

    private static IEnumerable<Fact> NamesOf(List<Loss> lost)
    {
        yield return Fact.Moment("lastOn", lost.Max(l => l.On));
        foreach (var group in lost.ToLookup(l => l.Person.LeftOn is not null, l => l.Person.Name))
        {
            yield return Fact.Sorted(group.Key ? "left" : "authorityFell", group);
        }
    }

    private static IEnumerable<Fact> OtherDeciders(DealPicture deal, List<Loss> lost)
    {
        var others = deal.Active.Where(s => s.IsDecider && !lost.Exists(l => l.Person.Id == s.Id)).Select(s => s.Name).ToList();
        if (others.Count > 0)
        {
            yield return Fact.Sorted("otherDeciders", others);
        }
    }

    private static int Known(Stakeholder person) =>
        (person.Authority is null ? 0 : 1) + (person.Influence is null ? 0 : 1) + (person.Role is null ? 0 : 1);

    private sealed record Loss(Stakeholder Person, DateTime On);
}
