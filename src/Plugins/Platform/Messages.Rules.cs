using System;
using System.Linq;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Alerts.RulePreviews;

namespace BuyingDynamics.Plugins.Platform;

/// <content>Sentences about the settings of rules: which rule, which field, what it takes.</content>
public static partial class Messages
{
    private const int RuleMeansNothing = 0xA4;
    private const int RuleOutOfBounds = 0xA5;
    private const int RuleCycle = 0xA6;
    private const int RuleChange = 0xA7;

    /// <summary>A rule is set to something that it does not take.</summary>
    public static Sentence Rule(RuleSettingsProblem problem)
    {
        var number = problem.Kind switch
        {
            RuleSettingsProblemKind.ThresholdOutOfBounds or RuleSettingsProblemKind.GraceOutOfBounds => RuleOutOfBounds,
            RuleSettingsProblemKind.ParentCycle => RuleCycle,
            RuleSettingsProblemKind.UnreadableChange or RuleSettingsProblemKind.UnknownChange => RuleChange,
            _ => RuleMeansNothing,
        };
        return Refused(number, Wording.Of(problem.Kind).Key, problem.Rule, problem.Held, Takes(problem));
    }

    private static object? Takes(RuleSettingsProblem problem) => problem.Kind switch
    {
        RuleSettingsProblemKind.UnknownThreshold => Thresholds(problem.Rule),
        RuleSettingsProblemKind.ThresholdOutOfBounds => RuleSettingsCheck.Most(problem.Held),
        RuleSettingsProblemKind.GraceOutOfBounds => RuleSettingsCheck.MostGraceDays,
        RuleSettingsProblemKind.UnreadableChange or RuleSettingsProblemKind.UnknownChange => RuleChangeDocument.Names,
        RuleSettingsProblemKind.UnknownPhase => Enum.GetNames(typeof(JourneyPhase)),
        RuleSettingsProblemKind.UnknownVariant => Enum.GetNames(typeof(ProcessVariant)),
        RuleSettingsProblemKind.UnknownSeverity => Enum.GetNames(typeof(Severity)),
        RuleSettingsProblemKind.UnknownSurface => Enum.GetNames(typeof(AlertSurface)),
        _ => null,
    };

    private static object Thresholds(string rule) => RuleCatalogue.Find(rule)?.Shipped.Thresholds.Keys.OrderBy(n => n, StringComparer.Ordinal).ToArray() is { Length: > 0 } names
        ? names
        : new Wording("RuleSettingsProblemKind.NoThreshold");
}
