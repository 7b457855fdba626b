namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// Words the names of milestones. A shipped one that still carries its name is worded in the reader's language; one that
/// administrators named is called what they call it.
/// </summary>
public static class MilestoneNames
{
    private const string Prefix = "Milestone.";

    /// <summary>The name as a value of a wording.</summary>
    public static object Of(string? name) => IsShipped(name) ? new Wording(Prefix + name) : name ?? "";

    /// <summary>The name in a language.</summary>
    public static string In(Language language, string name) => IsShipped(name) ? Texts.Get(Prefix + name, language) : name;

    private static bool IsShipped(string? name) => Texts.Find(Prefix + name, Language.English) is not null;
}
