using System;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>What each reason is worth (our own choice: addressing the reader is cheap, their own metric is not).</summary>
public static class MessagePoints
{
    // With nothing said for or against, a message stands in the middle; the first words do not swing it to an end.
    private const int Weight = 4;

    /// <summary>Points of one occurrence; negative for what costs.</summary>
    public static int Of(MessageReason reason) => reason switch
    {
        MessageReason.We => -1,
        MessageReason.OwnProduct => -2,
        MessageReason.Brag => -3,
        MessageReason.SolutionTooEarly => -2,
        MessageReason.NamelessGreeting => -4,
        MessageReason.QuestionList => -2,
        MessageReason.You => 1,
        MessageReason.Goal => 2,
        MessageReason.Metric => 2,
        MessageReason.TheirMetric => 4,
        MessageReason.TheirWords => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    /// <summary>
    /// 0 to 100, 50 for a message without any span: the share of gains in all points. More gain never lowers it, more cost never
    /// raises it, and a long message is judged like a short one.
    /// </summary>
    /// <param name="gained">Sum of what was gained, not negative.</param>
    /// <param name="lost">Sum of what was lost, not negative.</param>
    public static int Score(int gained, int lost) =>
        (int)Math.Round(100m * (gained + Weight) / ((decimal)gained + lost + (2 * Weight)), MidpointRounding.AwayFromZero);
}
