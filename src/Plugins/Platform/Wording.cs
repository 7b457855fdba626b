using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>A text with its values, not yet in a language.</summary>
/// <param name="Key">The resource key.</param>
/// <param name="Values">What the wording's placeholders stand for: texts, numbers, days, enum members, wordings, lists of them.</param>
public sealed record Wording(string Key, params object?[] Values)
{
    /// <summary>The wording of an enum member, such as <c>JourneyPhase.Buying</c>.</summary>
    public static Wording Of(Enum member) => new(member.GetType().Name + "." + member);

    /// <summary>The text in a language: numbers and days as that language writes them.</summary>
    public string In(Language language) =>
        Values.Length == 0
            ? Texts.Get(Key, language)
            : string.Format(language.Culture, Texts.Get(Key, language), Array.ConvertAll(Values, v => (object)Write(v, language)));

    private static string Write(object? value, Language language) => value switch
    {
        null => "",
        string text => text,
        Wording wording => wording.In(language),
        Enum member => Of(member).In(language),
        DateTime day => day.ToString("d", language.Culture),
        decimal number => number.ToString("0.##", language.Culture),
        IFormattable other => other.ToString(null, language.Culture),
        IEnumerable<object> many => string.Join(Texts.Get("ListSeparator", language), many.Select(v => Write(v, language))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
