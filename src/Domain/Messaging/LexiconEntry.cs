using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>A word or phrase of a lexicon: <c>stem*</c> stands for all that begin with it, <c>=Word</c> for exactly this case.</summary>
internal sealed class LexiconEntry
{
    private readonly IReadOnlyList<Part> parts;

    public LexiconEntry(string line, LexiconGroup group)
    {
        Group = group;
        parts = line.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Select(word => new Part(word)).ToArray();
    }

    /// <summary>Its section.</summary>
    public LexiconGroup Group { get; }

    /// <summary>How many words it has.</summary>
    public int Length => parts.Count;

    /// <summary>The beginning of its first word, in small letters, by which it is found.</summary>
    public string Key => parts[0].Lower;

    /// <summary>Whether its first word stands for all that begin with it.</summary>
    public bool IsStem => parts[0].IsStem;

    /// <summary>Whether it stands at that word, within one sentence.</summary>
    public bool IsAt(IReadOnlyList<MessageWord> words, int index)
    {
        if (index + parts.Count > words.Count || words[index + parts.Count - 1].Sentence != words[index].Sentence)
        {
            return false;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].Is(words[index + i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Part
    {
        private readonly string text;
        private readonly bool isExact;

        public Part(string word)
        {
            isExact = word[0] == '=';
            IsStem = word[word.Length - 1] == '*';
            text = word.Trim('=', '*');
            Lower = text.ToLowerInvariant();
        }

        public string Lower { get; }

        public bool IsStem { get; }

        public bool Is(MessageWord word) => isExact ? Matches(word.Text, text) : Matches(word.Lower, Lower);

        private bool Matches(string word, string wanted) =>
            IsStem ? word.StartsWith(wanted, StringComparison.Ordinal) : string.Equals(word, wanted, StringComparison.Ordinal);
    }
}
