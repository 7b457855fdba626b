using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Words what the gate misses.</summary>
public static class GateTexts
{
    /// <summary>One missing item; a milestone by the name that administrators gave it.</summary>
    public static Wording Of(MissingItem missing) =>
        missing.Item == GateItem.Milestone ? new Wording("GateItem.Milestone", missing.Subject) : Wording.Of(missing.Item);
}
