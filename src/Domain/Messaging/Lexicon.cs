using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>
/// The words that the check knows, of all languages at once: a mixed message counts as well, and no guess at a language can turn a
/// score around. Lexicons/README.md says why each section is there.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Embedded = new(() => new Lexicon(new[] { "en", "de" }.SelectMany(Lines)));

    private readonly ILookup<string, LexiconEntry> words;
    private readonly ILookup<string, LexiconEntry> stems;
    private readonly int longestStem;

    private Lexicon(IEnumerable<LexiconEntry> entries)
    {
        All = entries.ToArray();
        words = All.Where(entry => !entry.IsStem).ToLookup(entry => entry.Key, StringComparer.Ordinal);
        stems = All.Where(entry => entry.IsStem).ToLookup(entry => entry.Key, StringComparer.Ordinal);
        longestStem = All.Where(entry => entry.IsStem).Max(entry => entry.Key.Length);
    }

    /// <summary>The one that ships.</summary>
    public static Lexicon Shipped => Embedded.Value;

    /// <summary>All entries, in the order of the files.</summary>
    public IReadOnlyList<LexiconEntry> All { get; }

    /// <summary>The longest entry at that word that is wanted; of equally long ones, one that costs; null when none stands there.</summary>
    public LexiconEntry? Find(IReadOnlyList<MessageWord> message, int index, Func<LexiconGroup, bool> isWanted)
    {
        LexiconEntry? found = null;
        foreach (var entry in Candidates(message[index].Lower))
        {
            if (isWanted(entry.Group) && entry.IsAt(message, index) && IsBetter(entry, found))
            {
                found = entry;
            }
        }

        return found;
    }

    private static bool IsBetter(LexiconEntry entry, LexiconEntry? found) =>
        found is null || entry.Length > found.Length || (entry.Length == found.Length && Points(entry) < Points(found));

    private static int Points(LexiconEntry entry) => entry.Group.Reason is { } reason ? MessagePoints.Of(reason) : 0;

    private IEnumerable<LexiconEntry> Candidates(string word)
    {
        foreach (var entry in words[word])
        {
            yield return entry;
        }

        // Bounded by the longest stem, not by the word: a word may be as long as the message.
        for (var length = 1; length <= Math.Min(word.Length, longestStem); length++)
        {
            foreach (var entry in stems[word.Substring(0, length)])
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<LexiconEntry> Lines(string language)
    {
        var name = "BuyingDynamics.Domain.Messaging." + language + ".txt";
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("The lexicon is not embedded.", name);
        using var reader = new StreamReader(stream);
        LexiconGroup? group = null;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            line = line.Trim();
            if (line.StartsWith("[", StringComparison.Ordinal))
            {
                group = Group(line.Trim('[', ']'));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return new LexiconEntry(line, group ?? throw new FormatException(string.Format(CultureInfo.InvariantCulture, "'{0}' of {1} stands in no section.", line, name)));
            }
        }
    }

    private static LexiconGroup Group(string heading)
    {
        var parts = heading.Split(' ');
        return new LexiconGroup(
            Enum.TryParse<MessageReason>(parts[0], out var reason) ? reason : null,
            parts[0],
            parts.Length > 1 ? (FinancialMetric)Enum.Parse(typeof(FinancialMetric), parts[1]) : null);
    }
}
