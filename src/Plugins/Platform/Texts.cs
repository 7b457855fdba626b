using System.Globalization;
using System.Resources;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// The product's wording. Both languages are embedded in the one assembly that ships, because a satellite assembly would not.
/// </summary>
public static class Texts
{
    private static readonly ResourceManager English = new("BuyingDynamics.Plugins.Messages", typeof(Texts).Assembly);
    private static readonly ResourceManager German = new("BuyingDynamics.Plugins.Messages.de", typeof(Texts).Assembly);

    /// <summary>The wording of a key.</summary>
    /// <exception cref="MissingManifestResourceException">The key has no wording in that language.</exception>
    public static string Get(string key, Language language) =>
        Find(key, language) ?? throw new MissingManifestResourceException($"No wording for '{key}' in {language.Culture.Name}.");

    /// <summary>The wording of a key, null when there is none.</summary>
    public static string? Find(string key, Language language) =>
        (language == Language.German ? German : English).GetString(key, CultureInfo.InvariantCulture);
}
