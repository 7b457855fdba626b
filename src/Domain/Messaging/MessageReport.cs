using System.Collections.Generic;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>What the message check says of a text.</summary>
public sealed record MessageReport
{
    /// <summary>0 (about the sender) to 100 (about the customer).</summary>
    public required int Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required MessageFocus Focus { get; init; }

    /// <summary>All that counted, in the order of the text; none overlaps another, except that a question holds its words.</summary>
    public required IReadOnlyList<MessageSpan> Spans { get; init; }

    /// <summary>What gained most; null when nothing did.</summary>
    public MessageReason? Strength { get; init; }

    /// <summary>What cost most: the one thing to change; null when nothing did.</summary>
    public MessageReason? Weakness { get; init; }
}
