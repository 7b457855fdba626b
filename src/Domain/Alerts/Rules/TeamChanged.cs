using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.team-changed</c>: since the chart was last reviewed someone joined and was not onboarded within 10 days, or left or
/// delegated and the chart was not reviewed within 10 days. Grows: critical at twice that.
/// </summary>
public sealed class TeamChanged : IDealRule
{
    /// <summary>Threshold: days to onboard someone, or to review the chart without them.</summary>
    public const string Days = "days";

    private static readonly Change[] Kinds = { Change.Joined, Change.Left, Change.Delegated };

    private enum Change
    {
        Joined,
        Left,
        Delegated,
    }

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var limit = settings.Threshold(Days);
        List<Event>? late = null;
        DateTime? next = null;
        for (var i = 0; i < deal.Facts.Stakeholders.Count; i++)
        {
            var person = deal.Facts.Stakeholders[i];
            if (EventOf(person, deal) is not { } change)
            {
                continue;
            }

            var lateFrom = WholeDays.Reached(deal.Counted(change.On), limit);
            if (now >= lateFrom)
            {
                (late ??= new List<Event>()).Add(change);
            }
            else
            {
                next = Earliest.Of(next, lateFrom);
            }

            // An appointment ahead may be what onboards a newcomer.
            next = change.Kind == Change.Joined ? Earliest.Of(next, deal.Contacts?.NextChange) : next;
        }

        if (late is null)
        {
            return RuleVerdict.QuietUntil(next);
        }

        var since = DateTime.MaxValue;
        var known = 0;
        foreach (var change in late)
        {
            since = change.On < since ? change.On : since;
            known += (change.Person.Authority is null ? 0 : 1) + (change.Person.Function is null ? 0 : 1);
        }

        var observation = new Observation
        {
            Facts = FactsOf(late, since, limit),
            // Declared inputs: authority and function of those who changed.
            Confidence = Confidence.Of(known, late.Count * 2),
            CriticalFrom = WholeDays.Reached(deal.Counted(since), limit * 2m),
        };
        return RuleVerdict.Sees(observation, next);
    }

    private static Event? EventOf(Stakeholder person, DealPicture deal)
    {
        var map = deal.Facts.ValueMap;
        if (person.LeftOn is { } left)
        {
            return map.IsSinceReview(left) ? new Event(person, Change.Left, left) : null;
        }

        if (person.DelegatedOn is { } delegated && map.IsSinceReview(delegated))
        {
            return new Event(person, Change.Delegated, delegated);
        }

        return person.JoinedOn is { } joined && map.IsSinceReview(joined) && !Onboarding.IsDone(person, map.Lines, deal.Contacts)
            ? new Event(person, Change.Joined, joined)
            : null;
    }

    private static FactSet FactsOf(List<Event> late, DateTime since, decimal limit)
    {
        var facts = new List<Fact>(2 + Kinds.Length) { Fact.Number("limitDays", limit), Fact.Moment("since", since) };
        foreach (var kind in Kinds)
        {
            if (NamesOf(kind, late) is { } names)
            {
                facts.Add(Fact.Sorted(FactOf(kind), names));
            }
        }

        return new FactSet(facts);
    }

    private static List<string>? NamesOf(Change kind, List<Event> late)
    {
        List<string>? names = null;
        foreach (var change in late)
        {
            if (change.Kind == kind)
            {
                (names ??= new List<string>()).Add(change.Person.Name);
            }
        }

        return names;
    }

    private static string FactOf(Change kind) => kind switch
    {
        Change.Joined => "joined",
        Change.Left => "left",
        _ => "delegated",
    };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Event(Stakeholder Person, Change Kind, DateTime On);
}
