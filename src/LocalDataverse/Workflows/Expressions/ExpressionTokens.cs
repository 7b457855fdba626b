using System.Text;
using BuyingDynamics.LocalDataverse.Workflows.Reading;

namespace BuyingDynamics.LocalDataverse.Workflows.Expressions;

/// <summary>Cuts the text of an expression into names, texts, and signs.</summary>
internal sealed class ExpressionTokens
{
    private readonly List<(char Kind, string Text)> tokens = [];
    private int at;

    /// <summary>Kinds: n name (with dots), s text, # number, any sign as itself ('g' is &gt;=), e the end.</summary>
    public ExpressionTokens(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            var sign = text[index];
            if (char.IsWhiteSpace(sign))
            {
                index++;
            }
            else if (sign == '"')
            {
                index = Quoted(text, index + 1);
            }
            else if (char.IsLetter(sign) || sign == '_')
            {
                index = While(text, index, 'n', next => char.IsLetterOrDigit(next) || next is '_' or '.');
            }
            else if (char.IsDigit(sign))
            {
                index = While(text, index, '#', char.IsDigit);
            }
            else if (sign == '>' && index + 1 < text.Length && text[index + 1] == '=')
            {
                tokens.Add(('g', ">="));
                index += 2;
            }
            else if (sign is '(' or ')' or '{' or '}' or ',' or '.')
            {
                tokens.Add((sign, sign.ToString()));
                index++;
            }
            else
            {
                throw new StepRefusedException($"the sign '{sign}'");
            }
        }
    }

    /// <summary>The next one, without taking it.</summary>
    public char Kind => at < tokens.Count ? tokens[at].Kind : 'e';
    public string Text => at < tokens.Count ? tokens[at].Text : "the end";

    /// <summary>Takes the next one, which must be of this kind.</summary>
    public string Take(char kind)
    {
        if (Kind != kind)
        {
            throw new StepRefusedException($"'{Text}' where it stands");
        }

        var text = Text;
        at++;
        return text;
    }

    /// <summary>Takes the next one when it is of this kind.</summary>
    public bool TryTake(char kind)
    {
        var fits = Kind == kind;
        at += fits ? 1 : 0;
        return fits;
    }

    private int While(string text, int start, char kind, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        tokens.Add((kind, text[start..end]));
        return end;
    }

    private int Quoted(string text, int start)
    {
        var content = new StringBuilder();
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] != '"')
            {
                content.Append(text[index]);
            }
            else if (index + 1 < text.Length && text[index + 1] == '"')
            {
                content.Append('"');
                index++;
            }
            else
            {
                tokens.Add(('s', content.ToString()));
                return index + 1;
            }
        }

        throw new StepRefusedException("a text without its closing quote", isInvalid: true);
    }
}
