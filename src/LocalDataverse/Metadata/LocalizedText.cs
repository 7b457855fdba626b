namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>A label in the languages that a solution carries, by Windows language id (1033 English, 1031 German).</summary>
public sealed record LocalizedText(IReadOnlyDictionary<int, string> ByLanguage)
{
    /// <summary>The language every label exists in.</summary>
    public const int BaseLanguage = 1033;

    /// <summary>The text for <paramref name="lcid"/>, else the base language's, else the first, else empty.</summary>
    public string this[int lcid] =>
        ByLanguage.TryGetValue(lcid, out var text) ? text
        : ByLanguage.TryGetValue(BaseLanguage, out var fallback) ? fallback
        : ByLanguage.Values.FirstOrDefault() ?? string.Empty;

    /// <summary>A label that exists in the base language only.</summary>
    public static LocalizedText Of(string text) => new(new Dictionary<int, string> { [BaseLanguage] = text });

    /// <summary>A label in English and German.</summary>
    public static LocalizedText Of(string english, string german) => new(new Dictionary<int, string> { [BaseLanguage] = english, [1031] = german });
}
