using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Words the names of milestones, as <see cref="ShippedMilestones"/> tells them apart.</summary>
public static class MilestoneNames
{
    private const string Prefix = "Milestone.";

    /// <summary>What a label stands for, as a value of a wording.</summary>
    public static object Of(string label) => IsCode(label) ? new Wording(Prefix + label) : label;

    /// <summary>What a label stands for, in a language.</summary>
    public static string In(Language language, string label) => IsCode(label) ? Texts.Get(Prefix + label, language) : label;

    /// <summary>The name of a milestone in a language.</summary>
    public static string In(Language language, Milestone milestone) => In(language, ShippedMilestones.Label(milestone));

    private static bool IsCode(string label) => ShippedMilestones.Names.ContainsKey(label);
}
