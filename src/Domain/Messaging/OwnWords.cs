using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>
/// The words in which a stakeholder speaks of the matter: those of four letters or more that are neither filler nor what salespeople
/// say. Compared by their stems, so that inflection does not matter.
/// </summary>
internal sealed class OwnWords
{
    private const int ShortestWord = 4;

    private static readonly string[] Endings = { "ungen", "ings", "ern", "ing", "ung", "ens", "en", "er", "es", "em", "ed", "e", "n", "s" };

    private readonly HashSet<string> stems;
    private readonly HashSet<string> unused;

    public OwnWords(IEnumerable<string> texts)
    {
        stems = new HashSet<string>(texts.SelectMany(Stems), StringComparer.Ordinal);
        unused = new HashSet<string>(stems, StringComparer.Ordinal);
    }

    /// <summary>Whether the word is theirs.</summary>
    public bool Contains(MessageWord word) => stems.Count > 0 && stems.Contains(Stem(word.Lower));

    /// <summary>Whether the word is theirs and is used for the first time: repeating it shows no more understanding.</summary>
    public bool Take(MessageWord word) => unused.Count > 0 && unused.Remove(Stem(word.Lower));

    private static IEnumerable<string> Stems(string text)
    {
        var words = MessageWords.Of(text).All;
        return words
            .Where((word, index) => word.Lower.Length >= ShortestWord && char.IsLetter(word.Lower[0]) && Lexicon.Shipped.Find(words, index, IsNotTheirs) is null)
            .Select(word => Stem(word.Lower));
    }

    private static bool IsNotTheirs(LexiconGroup group) =>
        string.Equals(group.Name, "Filler", StringComparison.Ordinal) || (group.Reason is { } reason && reason != MessageReason.SolutionTooEarly && MessagePoints.Of(reason) < 2);

    private static string Stem(string word)
    {
        var ending = Array.Find(Endings, e => word.Length - e.Length >= ShortestWord && word.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? word : word.Substring(0, word.Length - ending.Length);
    }
}
