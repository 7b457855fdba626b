using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>Finds greetings that name nobody: "Dear customer", or a bare "Hello" that opens a line.</summary>
internal sealed class Greeting
{
    private readonly MessageWords message;
    private readonly HashSet<string> names;

    public Greeting(MessageWords message, IEnumerable<string> names)
    {
        this.message = message;
        this.names = new HashSet<string>(names.SelectMany(name => MessageWords.Of(name).All).Select(word => word.Lower), StringComparer.Ordinal);
    }

    /// <summary>The number of words of the nameless greeting that begins at a word; 0 when none does.</summary>
    public int LengthAt(int index)
    {
        if (index > 0 && message.All[index - 1].Line == message.All[index].Line && message.All[index - 1].Sentence == message.All[index].Sentence)
        {
            return 0;
        }

        var entry = Lexicon.Shipped.Find(message.All, index, group => group.Name is "NamelessGreeting" or "Greeting");
        return entry is null || (entry.Group.Reason is null && IsFollowedByName(index + entry.Length - 1)) ? 0 : entry.Length;
    }

    // "Hello Anna" and "Guten Tag, Frau Weber" name somebody, "Hello," and "Hello," before the next line do not.
    private bool IsFollowedByName(int last)
    {
        var word = message.All[last];
        var next = last + 1 < message.All.Count ? message.All[last + 1] : null;
        if (next is null || next.Line != word.Line || next.Sentence != word.Sentence)
        {
            return false;
        }

        var isTitleOrName = names.Contains(next.Lower) || Lexicon.Shipped.Find(message.All, last + 1, group => group.Name is "Honorific") is not null;
        return isTitleOrName || message.Text.Part(word.End, next.Start).Trim().Length == 0;
    }
}
