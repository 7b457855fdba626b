using System.Collections.Generic;
using System.Globalization;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>The words of a message with its sentences and questions, found in one pass.</summary>
internal sealed class MessageWords
{
    private readonly List<MessageWord> words = new();
    private readonly List<TextRange> questions = new();

    private MessageWords(VisibleText text)
    {
        Text = text;
        int sentence = 0, line = 0, sentenceStart = 0;
        for (var i = 0; i < text.Length;)
        {
            if (IsInWord(i))
            {
                i = Word(i, sentence, line);
                continue;
            }

            var ends = EndsSentence(i);
            if (ends && text[i] == '?' && words.Count > sentenceStart)
            {
                questions.Add(new TextRange(words[sentenceStart].Start, i + 1));
            }

            line += text[i] == '\n' ? 1 : 0;
            if (ends)
            {
                sentence++;
                sentenceStart = words.Count;
            }

            i++;
        }
    }

    /// <summary>The text they stand in.</summary>
    public VisibleText Text { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<MessageWord> All => words;

    /// <summary>The sentences that end in a question mark, in order.</summary>
    public IReadOnlyList<TextRange> Questions => questions;

    /// <summary>The words of a source text.</summary>
    public static MessageWords Of(string source) => new(VisibleText.Of(source));

    private int Word(int start, int sentence, int line)
    {
        var end = start + 1;
        while (end < Text.Length && IsInWord(end))
        {
            end++;
        }

        var written = Text.Part(start, end);
        words.Add(new MessageWord { Text = written, Lower = written.Replace('\u2019', '\'').ToLowerInvariant(), Start = start, End = end, Sentence = sentence, Line = line });
        return end;
    }

    private bool IsInWord(int index)
    {
        var character = Text[index];
        return char.IsLetterOrDigit(character)
            || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
            || (character is '\'' or '\u2019' && index > 0 && index + 1 < Text.Length && char.IsLetter(Text[index - 1]) && char.IsLetter(Text[index + 1]));
    }

    // A sign within a number, an abbreviation or an address ends nothing; an empty line ends everything.
    private bool EndsSentence(int index) => Text[index] switch
    {
        '!' or '?' => index + 1 == Text.Length || !char.IsLetterOrDigit(Text[index + 1]),
        '.' or '…' => index + 1 == Text.Length || char.IsWhiteSpace(Text[index + 1]),
        '\n' => index > 0 && (Text[index - 1] == '\n' || (Text[index - 1] == '\r' && index > 1 && Text[index - 2] == '\n')),
        _ => false,
    };
}

/// <summary>A part of the visible text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record TextRange(int Start, int End);
