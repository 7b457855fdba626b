using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>All rules with their shipped defaults. Adding a rule is one class and one row here (and its option, labels and sentences).</summary>
public static class RuleCatalogue
{
    private static readonly JourneyPhase[] AwarenessAndBuying = { JourneyPhase.Awareness, JourneyPhase.Buying };
    private static readonly JourneyPhase[] OnlyAwareness = { JourneyPhase.Awareness };
    private static readonly JourneyPhase[] OnlyBuying = { JourneyPhase.Buying };

    /// <summary>The rows, in the order of their option values.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; } = new[]
    {
        new RuleDefinition
        {
            OptionValue = 717700000,
            Dynamics = RuleDynamics.Mechanics,
            Rule = new StartJourney(),
            Silences = Silencing.AllOtherCards,
            ActionCode = "start-the-journey",
            QuestionCode = "start-the-journey",
            Shipped = Row(RuleCodes.Start, Severity.Info, AwarenessAndBuying),
        },
        new RuleDefinition
        {
            OptionValue = 717700001,
            Dynamics = RuleDynamics.Mechanics,
            ActionCode = "map-the-stage",
            QuestionCode = "map-the-stage",
            Shipped = Row(RuleCodes.StageUnmapped, Severity.Warning, Array.Empty<JourneyPhase>()) with
            {
                Surface = AlertSurface.Review,
                Audience = AlertAudience.Administrator,
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700002,
            Dynamics = RuleDynamics.Change,
            Rule = new GateOpen(),
            ActionCode = "ask-whether-they-change",
            QuestionCode = "ask-who-decided",
            Shipped = Row(RuleCodes.GateOpen, Severity.Critical, OnlyBuying),
        },
        new RuleDefinition
        {
            OptionValue = 717700003,
            Dynamics = RuleDynamics.Change,
            Rule = new ViewsDiverge(),
            ActionCode = "ask-what-would-bring-views-together",
            QuestionCode = "ask-where-each-one-stands",
            Shipped = Row(RuleCodes.ViewsDiverge, Severity.Warning, AwarenessAndBuying) with
            {
                GraceDays = 7,
                Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal)
                {
                    [ViewsDiverge.KnownStances] = 3m,
                    [ViewsDiverge.KeyInfluence] = 4m,
                    [ViewsDiverge.WeightedYesPercent] = 60m,
                },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700004,
            Dynamics = RuleDynamics.Change,
            Rule = new DecisionStalled(),
            ActionCode = "ask-whether-and-when-they-change",
            QuestionCode = "ask-who-would-decide",
            Shipped = Row(RuleCodes.DecisionStalled, Severity.Warning, OnlyAwareness) with
            {
                Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal)
                {
                    [DecisionStalled.TransactionalDays] = 14m,
                    [DecisionStalled.LargeVolumeDays] = 30m,
                    [DecisionStalled.ComplexDays] = 60m,
                    [DecisionStalled.MedianFactor] = 1.5m,
                    [DecisionStalled.MedianSample] = 20m,
                },
                Parents = new[] { RuleCodes.Start },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700005,
            Dynamics = RuleDynamics.Decision,
            Rule = new ValueMapMissing(),
            Silences = Silencing.Children,
            ActionCode = "ask-what-each-one-gains",
            QuestionCode = "ask-what-each-one-gains",
            Shipped = Row(RuleCodes.ValueMapMissing, Severity.Critical, AwarenessAndBuying) with
            {
                GraceDays = 3,
                Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal) { [ValueMapMissing.AwarenessDays] = 30m },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700006,
            Dynamics = RuleDynamics.Decision,
            Rule = new ValueMapIncomplete(),
            ActionCode = "ask-those-who-are-missing",
            QuestionCode = "ask-who-decides-on-what",
            Shipped = Row(RuleCodes.ValueMapIncomplete, Severity.Warning, OnlyBuying) with
            {
                GraceDays = 7,
                Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal)
                {
                    [ValueMapIncomplete.KeyInfluence] = 4m,
                    [ValueMapIncomplete.CoveragePercent] = 70m,
                },
                Parents = new[] { RuleCodes.ValueMapMissing },
            },
        },
    };

    /// <summary>The row of that code; null when this version has no such rule.</summary>
    public static RuleDefinition? Find(string code)
    {
        foreach (var definition in All)
        {
            if (string.Equals(definition.Code, code, StringComparison.Ordinal))
            {
                return definition;
            }
        }

        return null;
    }

    private static RuleSettings Row(string code, Severity severity, IReadOnlyList<JourneyPhase> phases) =>
        new() { Code = code, Severity = severity, Phases = phases };
}
