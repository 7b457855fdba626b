namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// LIKE as Dataverse (SQL Server) reads it: % any characters, _ one character, [abc] [a-f] [^a] sets; everything else literally.
/// Case and accents do not matter.
/// </summary>
public static class LikePattern
{
    /// <summary>Whether the text matches the pattern; a null text matches nothing.</summary>
    public static bool Matches(string? text, string? pattern) =>
        text is not null && pattern is not null && Matches(DataverseText.Fold(text)!.AsSpan(), DataverseText.Fold(pattern)!.AsSpan());

    /// <summary>The text as a pattern that matches only itself.</summary>
    public static string Escape(string text) =>
        text.Replace("[", "[[]", StringComparison.Ordinal).Replace("%", "[%]", StringComparison.Ordinal).Replace("_", "[_]", StringComparison.Ordinal);

    // Greedy matching with one point to return to (the last %): linear in practice, no recursion on user input.
    private static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        int at = 0, patternAt = 0, returnTo = -1, returnText = 0;
        while (at < text.Length)
        {
            if (patternAt < pattern.Length && pattern[patternAt] == '%')
            {
                returnTo = ++patternAt;
                returnText = at;
            }
            else if (patternAt < pattern.Length && MatchesOne(text[at], pattern[patternAt..], out var length))
            {
                at++;
                patternAt += length;
            }
            else if (returnTo >= 0)
            {
                patternAt = returnTo;
                at = ++returnText;
            }
            else
            {
                return false;
            }
        }

        return pattern[patternAt..].TrimStart('%').IsEmpty;
    }

    private static bool MatchesOne(char character, ReadOnlySpan<char> pattern, out int length)
    {
        var end = pattern[0] == '[' ? pattern.IndexOf(']') : -1;
        if (end < 0)
        {
            length = 1;
            return pattern[0] == '_' || pattern[0] == character;
        }

        length = end + 1;
        var set = pattern[1..end];
        var negated = set.Length > 0 && set[0] == '^';
        return InSet(character, negated ? set[1..] : set) != negated;
    }

    private static bool InSet(char character, ReadOnlySpan<char> set)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (character >= set[i] && character <= set[i + 2])
                {
                    return true;
                }

                i += 2;
            }
            else if (set[i] == character)
            {
                return true;
            }
        }

        return false;
    }
}
