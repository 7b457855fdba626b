namespace BuyingDynamics.Domain.Alerts;

/// <summary>What is wrong with a rule's settings.</summary>
public enum RuleSettingsProblemKind
{
    /// <summary>This version has no rule of that code.</summary>
    UnknownRule,

    /// <summary>The rule has no threshold of that name: the shipped value would count in silence.</summary>
    UnknownThreshold,

    /// <summary>A threshold is under zero or beyond its bound.</summary>
    ThresholdOutOfBounds,

    /// <summary>There is no rule of the parent's code.</summary>
    UnknownParent,

    /// <summary>The rule would be its own parent, or that of a rule above it: no finding of theirs would show.</summary>
    ParentCycle,

    /// <summary>Grace is under zero or beyond its bound.</summary>
    GraceOutOfBounds,

    /// <summary>The thresholds are no JSON object of numbers.</summary>
    UnreadableThresholds,

    /// <summary>There is no phase of that name.</summary>
    UnknownPhase,

    /// <summary>There is no variant of that name.</summary>
    UnknownVariant,

    /// <summary>There is no severity of that name.</summary>
    UnknownSeverity,

    /// <summary>There is no place of that name where findings show.</summary>
    UnknownSurface,

    /// <summary>Changed settings are no JSON object, or one of their values is of another type.</summary>
    UnreadableChange,

    /// <summary>Changed settings have a name that means nothing.</summary>
    UnknownChange,
}

/// <summary>A problem and what it is about.</summary>
/// <param name="Kind">Which problem.</param>
/// <param name="Rule">Code of the rule, as the row holds it.</param>
/// <param name="Held">The code, name, word or number that is wrong, as the row holds it; for a threshold out of bounds its name.</param>
public sealed record RuleSettingsProblem(RuleSettingsProblemKind Kind, string Rule, string Held);
