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
        var turns = InOrder(activities, now);
        var last = new long[LastExchanges];
        var exchanges = 0;
        DateTime? waitingSince = null;
        foreach (var entry in turns)
        {
            if (TurnIn(entry) == Turn.Ours)
            {
                waitingSince ??= MomentIn(entry);
                continue;
            }

            if (TurnIn(entry) == Turn.Theirs && waitingSince is { } since)
            {
                last[exchanges % LastExchanges] = (MomentIn(entry) - since).Ticks;
                exchanges++;
            }

            waitingSince = null;
        }

        if (exchanges < FewestExchanges)
        {
            return null;
        }

        var counted = Math.Min(exchanges, LastExchanges);
        Array.Sort(last, 0, counted);
        return TimeSpan.FromTicks((last[(counted - 1) / 2] + last[counted / 2]) / 2);
    }

    // Moment and turn in one number: by far the cheapest thing to sort, and this is done for every deal.
    private static ulong[] InOrder(IReadOnlyList<DealActivity> activities, DateTime now)
    {
        var turns = new ulong[activities.Count];
        var count = 0;
        for (var i = 0; i < activities.Count; i++)
        {
            if (TurnOf(activities[i], now) is { } turn)
            {
                turns[count] = ((ulong)activities[i].OccurredOn.Ticks << 2) + (ulong)turn;
                count++;
            }
        }

        Array.Resize(ref turns, count);
        Array.Sort(turns);
        return turns;
    }

    private static Turn TurnIn(ulong entry) => (Turn)(entry & 3);

    private static DateTime MomentIn(ulong entry) => new((long)(entry >> 2), DateTimeKind.Utc);

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
}
