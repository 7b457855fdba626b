using System.Globalization;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>A language that the product speaks, with its way to write numbers and days.</summary>
public sealed class Language
{
    /// <summary>English: also for everybody whose language the product does not speak.</summary>
    public static readonly Language English = new("en-US");

    /// <summary>German.</summary>
    public static readonly Language German = new("de-DE");

    private const int PrimaryGerman = 0x07;
    private const int PrimaryLanguageBits = 0x3FF;

    private Language(string culture) => Culture = CultureInfo.GetCultureInfo(culture);

    /// <summary>How numbers and days are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The product's language for a user interface language; every kind of German is German.</summary>
    public static Language Of(int? localeId) => (localeId & PrimaryLanguageBits) == PrimaryGerman ? German : English;
}
