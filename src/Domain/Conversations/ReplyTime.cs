using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>How long the customer usually takes to answer.</summary>
internal static class ReplyTime
{
    private const int LastExchanges = 5;
    private const int FewestExchanges = 3;

    private enum Turn
    {
        Conversation,
        Theirs,
        Ours,
    }

    /// <summary>
    /// The median of the last five exchanges; null with fewer than three. An exchange runs from our first message that they had not
    /// answered to their next e-mail or call; a conversation in between leaves nothing to answer.
    /// </summary>
    public static TimeSpan? Usual(IReadOnlyList<DealActivity> activities, DateTime now)
    {
        var times = new List<TimeSpan>();
        DateTime? waitingSince = null;
        foreach (var (moment, turn) in InOrder(activities, now))
        {
            if (turn == Turn.Ours)
            {
                waitingSince ??= moment;
                continue;
            }

            if (turn == Turn.Theirs && waitingSince is { } since)
            {
                times.Add(moment - since);
            }

            waitingSince = null;
        }

        if (times.Count < FewestExchanges)
        {
            return null;
        }

        var last = times.GetRange(Math.Max(0, times.Count - LastExchanges), Math.Min(times.Count, LastExchanges));
        last.Sort();
        return TimeSpan.FromTicks((last[(last.Count - 1) / 2].Ticks + last[last.Count / 2].Ticks) / 2);
    }

    private static List<Event> InOrder(IReadOnlyList<DealActivity> activities, DateTime now)
    {
        var events = new List<Event>(activities.Count);
        for (var i = 0; i < activities.Count; i++)
        {
            if (TurnOf(activities[i], now) is { } turn)
            {
                events.Add(new Event(activities[i].OccurredOn, turn));
            }
        }

        events.Sort(static (a, b) => a.Moment != b.Moment ? a.Moment.CompareTo(b.Moment) : a.Turn.CompareTo(b.Turn));
        return events;
    }

    private static Turn? TurnOf(DealActivity activity, DateTime now)
    {
        if (activity.IsFromCustomer)
        {
            return Turn.Theirs;
        }

        if (activity.IsConversationByPhone || (activity.IsAppointmentHeld(now) && activity.ContactIds.Count > 0))
        {
            return Turn.Conversation;
        }

        var isOurMessage = activity.Status == ActivityStatus.Completed && activity.Kind is (ActivityKind.Email or ActivityKind.PhoneCall);
        return isOurMessage ? Turn.Ours : null;
    }

    private readonly record struct Event(DateTime Moment, Turn Turn);
}
