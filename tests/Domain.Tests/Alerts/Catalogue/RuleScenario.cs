using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

/// <summary>The smallest deals that show what a rule of the catalogue does. A rule without one fails the tests.</summary>
internal sealed record RuleScenario
{
    /// <summary>A deal on which the rule's condition is true from <see cref="TrueFrom"/> on, by the shipped thresholds.</summary>
    public required DealFacts Raising { get; init; }

    /// <summary>
    /// The moment from which the condition is true. Without <see cref="JustBefore"/> time makes it true: one tick earlier the rule
    /// is silent and NextDue is this moment.
    /// </summary>
    public DateTime TrueFrom { get; init; } = Some.Now;

    /// <summary>For a threshold that is no duration: the nearest deal on which the rule stays silent.</summary>
    public DealFacts? JustBefore { get; init; }

    /// <summary>The raising deal after its cause has gone.</summary>
    public required DealFacts Cured { get; init; }

    /// <summary>For a rule that grows: the moment from which it is critical.</summary>
    public DateTime? CriticalFrom { get; init; }

    /// <summary>For a rule with degrees of its own: the deal on which it is critical from the start.</summary>
    public DealFacts? AlreadyCritical { get; init; }

    /// <summary>The raising deal with less than half of the rule's declared inputs known.</summary>
    public DealFacts? Doubtful { get; init; }

    /// <summary>Why the rule is never in doubt, when it is not.</summary>
    public string? NeverInDoubt { get; init; }

    /// <summary>The settings that the rule is tried under, besides its own row.</summary>
    public ProductSettings Settings { get; init; } = Some.Settings();
}
