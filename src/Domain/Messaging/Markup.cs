using System;
using System.Collections.Generic;
using System.Globalization;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>Takes a visible character with its place in the source.</summary>
internal delegate void VisibleCharacter(char character, int start, int length);

/// <summary>Recognises the markup of a source: tags, comments, styles and scripts, entities. Each end is looked for once at most.</summary>
internal sealed class Markup
{
    private const int LongestEntity = 10;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "big", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u",
    };

    private static readonly Dictionary<string, char> Entities = new(StringComparer.Ordinal)
    {
        ["amp"] = '&', ["lt"] = '<', ["gt"] = '>', ["quot"] = '"', ["apos"] = '\'', ["nbsp"] = ' ', ["rsquo"] = '\u2019', ["ndash"] = '\u2013',
        ["auml"] = 'ä', ["ouml"] = 'ö', ["uuml"] = 'ü', ["Auml"] = 'Ä', ["Ouml"] = 'Ö', ["Uuml"] = 'Ü', ["szlig"] = 'ß',
    };

    private readonly string source;
    private readonly HashSet<string> missingEnds = new(StringComparer.Ordinal);

    public Markup(string source) => this.source = source;

    /// <summary>The length of the tag or comment that begins there, with what it encloses if nobody sees that; 0 when none does.</summary>
    public int Tag(int start, VisibleCharacter append)
    {
        if (string.CompareOrdinal(source, start, "<!--", 0, 4) == 0)
        {
            return Until("-->", start);
        }

        var name = NameAt(start + 1 < source.Length && source[start + 1] == '/' ? start + 2 : start + 1);
        var length = name.Length == 0 ? 0 : Until(">", start);
        if (length == 0)
        {
            return 0;
        }

        if (source[start + 1] != '/' && (Is(name, "style") || Is(name, "script")))
        {
            var content = Until("</" + name, start + length);
            return length + content;
        }

        if (Is(name, "br"))
        {
            append('\n', start, length);
        }
        else if (!Inline.Contains(name))
        {
            append('\n', start, length);
            append('\n', start, length);
        }

        return length;
    }

    /// <summary>The length of the entity that begins there, after its character was given; 0 when none does.</summary>
    public int Entity(int start, VisibleCharacter append)
    {
        var end = source.IndexOf(';', start, Math.Min(LongestEntity, source.Length - start));
        if (end < 0 || Character(source.Substring(start + 1, end - start - 1)) is not { } character)
        {
            return 0;
        }

        append(character, start, end + 1 - start);
        return end + 1 - start;
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static char? Character(string entity)
    {
        if (Entities.TryGetValue(entity, out var known))
        {
            return known;
        }

        var isHexadecimal = entity.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        return entity.StartsWith("#", StringComparison.Ordinal)
            && int.TryParse(entity.Substring(isHexadecimal ? 2 : 1), isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= char.MaxValue
                ? (char)code
                : null;
    }

    private string NameAt(int start)
    {
        var end = start;
        while (end < source.Length && end - start < LongestEntity && (source[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
        {
            end++;
        }

        return end > start && !char.IsDigit(source[start]) ? source.Substring(start, end - start) : "";
    }

    // An end that is missing once is missing everywhere after: looking again and again would take quadratic time.
    private int Until(string end, int start)
    {
        if (missingEnds.Contains(end))
        {
            return 0;
        }

        var found = source.IndexOf(end, start, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            missingEnds.Add(end);
            return 0;
        }

        return found + end.Length - start;
    }
}
