using System;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>How long the customer usually takes to answer.</summary>
internal sealed class ReplyTime
{
    private const int LastExchanges = 5;
    private const int FewestExchanges = 3;

    // Moment and turn in one number: by far the cheapest thing to sort, and this is done for every deal.
    private readonly ulong[] turns;
    private int count;

    /// <summary>Begins a record of so many turns at most.</summary>
    public ReplyTime(int most) => turns = new ulong[most];

    private enum Turn
    {
        Conversation,
        Theirs,
        Ours,
    }

    /// <summary>Both sides spoke with each other (UTC).</summary>
    public void Spoke(DateTime moment) => Take(moment, Turn.Conversation);

    /// <summary>They wrote or called (UTC).</summary>
    public void Theirs(DateTime moment) => Take(moment, Turn.Theirs);

    /// <summary>We wrote, or called without reaching them (UTC).</summary>
    public void Ours(DateTime moment) => Take(moment, Turn.Ours);

    /// <summary>
    /// The median of the last five exchanges; null with fewer than three. An exchange runs from our first message that they had not
    /// answered to their next e-mail or call; a conversation in between leaves nothing to answer.
    /// </summary>
    public TimeSpan? Usual()
    {
        Array.Sort(turns, 0, count);
        var last = new long[LastExchanges];
        var exchanges = 0;
        DateTime? waitingSince = null;
        for (var i = 0; i < count; i++)
        {
            var turn = (Turn)(turns[i] & 3);
            var moment = new DateTime((long)(turns[i] >> 2), DateTimeKind.Utc);
            if (turn == Turn.Ours)
            {
                waitingSince ??= moment;
                continue;
            }

            if (turn == Turn.Theirs && waitingSince is { } since)
            {
                last[exchanges % LastExchanges] = (moment - since).Ticks;
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

    private void Take(DateTime moment, Turn turn)
    {
        turns[count] = ((ulong)moment.Ticks << 2) + (ulong)turn;
        count++;
    }
}
