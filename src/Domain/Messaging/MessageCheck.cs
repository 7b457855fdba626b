using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>
/// Tells whether a message is about its sender or about its reader: by documented word lists, English and German, without a network,
/// without chance. The same text gives the same result; a sentence about ourselves never raises the score.
/// </summary>
public sealed class MessageCheck
{
    // Two questions are a conversation, more are a form to fill in.
    private const int FreeQuestions = 2;
    private const int FewestWords = 5;
    private const int CustomerFocusedFrom = 65;
    private const int InwardUpTo = 40;

    private readonly MessageContext context;
    private readonly MessageWords message;
    private readonly OwnWords own;
    private readonly Greeting greeting;
    private readonly List<MessageSpan> spans = new();

    private MessageCheck(string text, MessageContext context)
    {
        this.context = context;
        message = MessageWords.Of(text);
        own = new OwnWords(context.Words);
        greeting = new Greeting(message, context.Names);
    }

    /// <summary>Checks a text, plain or HTML, of any length; takes time in proportion to it.</summary>
    public static MessageReport Of(string text, MessageContext context) => new MessageCheck(text, context).Report();

    private MessageReport Report()
    {
        for (var i = 0; i < message.All.Count;)
        {
            i += Take(i);
        }

        foreach (var question in message.Questions.Skip(FreeQuestions))
        {
            Mark(question.Start, question.End, MessageReason.QuestionList);
        }

        var score = MessagePoints.Score(spans.Where(s => s.Points > 0).Sum(s => s.Points), -spans.Where(s => s.Points < 0).Sum(s => s.Points));
        return new MessageReport
        {
            Score = score,
            Focus = Focus(score),
            Spans = spans.OrderBy(s => s.Start).ThenBy(s => s.Length).ToArray(),
            Strength = Heaviest(gains: true),
            Weakness = Heaviest(gains: false),
        };
    }

    private MessageFocus Focus(int score) => message.All.Count < FewestWords ? MessageFocus.TooShort
        : score >= CustomerFocusedFrom ? MessageFocus.CustomerFocused
        : score <= InwardUpTo ? MessageFocus.Inward
        : MessageFocus.Mixed;

    // Takes what stands at a word and answers how many words that were.
    private int Take(int index)
    {
        if (greeting.LengthAt(index) is > 0 and var greeted)
        {
            return Add(index, greeted, MessageReason.NamelessGreeting);
        }

        var word = message.All[index];
        var entry = Lexicon.Shipped.Find(message.All, index, IsCounted);
        var reason = entry?.Group.Reason;
        if (reason is null or MessageReason.SolutionTooEarly && own.Contains(word))
        {
            return own.Take(word) ? Add(index, 1, MessageReason.TheirWords) : 1;
        }

        if (reason is null)
        {
            return 1;
        }

        reason = entry!.Group.Metric is { } metric && context.Metrics.Contains(metric) ? MessageReason.TheirMetric
            : MessagePoints.Of(reason.Value) > 0 && own.Take(word) ? MessageReason.TheirWords
            : reason;
        return Add(index, entry.Length, reason.Value);
    }

    private bool IsCounted(LexiconGroup group) => group.Reason switch
    {
        null or MessageReason.NamelessGreeting => false,
        MessageReason.SolutionTooEarly => context.Phase == JourneyPhase.Awareness,
        _ => true,
    };

    private int Add(int index, int words, MessageReason reason)
    {
        Mark(message.All[index].Start, message.All[index + words - 1].End, reason);
        return words;
    }

    private void Mark(int start, int end, MessageReason reason)
    {
        var from = message.Text.StartInSource(start);
        spans.Add(new MessageSpan(from, message.Text.EndInSource(end - 1) - from, reason, MessagePoints.Of(reason)));
    }

    private MessageReason? Heaviest(bool gains) => spans
        .Where(s => s.Points > 0 == gains)
        .GroupBy(s => s.Reason)
        .OrderByDescending(g => g.Sum(s => s.Points) * (gains ? 1 : -1))
        .ThenBy(g => g.Key)
        .Select(g => (MessageReason?)g.Key)
        .FirstOrDefault();
}
