using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>
/// What a reader sees of a text that may be HTML: no markup, entities as characters, no invisible characters; and where in the
/// source each character stands. One pass; malformed markup is text.
/// </summary>
internal sealed class VisibleText
{
    private const char Diaeresis = '\u0308';
    private readonly StringBuilder text = new();
    private readonly List<int> starts = new();
    private readonly List<int> ends = new();

    private VisibleText(string source)
    {
        var markup = new Markup(source);
        for (var i = 0; i < source.Length;)
        {
            var length = source[i] switch
            {
                '<' => markup.Tag(i, Append),
                '&' => markup.Entity(i, Append),
                _ => 0,
            };
            if (length == 0)
            {
                Append(source[i], i, length = 1);
            }

            i += length;
        }
    }

    /// <summary>How many characters are visible.</summary>
    public int Length => starts.Count;

    /// <summary>A visible character.</summary>
    public char this[int index] => characters[index];

    // Indexing a StringBuilder is slow in long texts.
    private string characters = "";

    /// <summary>The visible part of a source.</summary>
    public static VisibleText Of(string source)
    {
        var visible = new VisibleText(source);
        visible.characters = visible.text.ToString();
        return visible;
    }

    /// <summary>Part of the visible text.</summary>
    public string Part(int start, int end) => characters.Substring(start, end - start);

    /// <summary>Where in the source the character begins.</summary>
    public int StartInSource(int index) => starts[index];

    /// <summary>Where in the source the character ends.</summary>
    public int EndInSource(int index) => ends[index];

    private void Append(char character, int start, int length)
    {
        if (character == Diaeresis && Composed() is { } umlaut)
        {
            text[text.Length - 1] = umlaut;
            ends[ends.Count - 1] = start + length;
        }
        else if (char.GetUnicodeCategory(character) != UnicodeCategory.Format)
        {
            text.Append(character);
            starts.Add(start);
            ends.Add(start + length);
        }
    }

    private char? Composed() => text.Length == 0 ? null : text[text.Length - 1] switch
    {
        'a' => 'ä',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Ä',
        'O' => 'Ö',
        'U' => 'Ü',
        _ => null,
    };
}
