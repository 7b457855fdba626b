using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Words what the gate misses.</summary>
public static class GateTexts
{
    /// <summary>One missing item; a milestone by its name.</summary>
    public static Wording Of(MissingItem missing) =>
        missing.Item == GateItem.Milestone ? new Wording("GateItem.Milestone", MilestoneNames.Of(missing.Subject!)) : Wording.Of(missing.Item);
}
