using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts.Rules;

namespace BuyingDynamics.Domain.Alerts;

/// <content>Rules about the customer's buying decision.</content>
public static partial class RuleCatalogue
{
    private static IEnumerable<RuleDefinition> DecisionRules() => new[]
    {
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
                Thresholds = new Limits { [ValueMapMissing.AwarenessDays] = 30m },
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
                Thresholds = new Limits
                {
                    [ValueMapIncomplete.KeyInfluence] = 4m,
                    [ValueMapIncomplete.CoveragePercent] = 70m,
                },
                Parents = new[] { RuleCodes.ValueMapMissing },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700018,
            Dynamics = RuleDynamics.Decision,
            Rule = new CalendarMismatch(),
            ActionCode = "ask-what-happens-before-they-decide",
            QuestionCode = "ask-what-happens-before-they-decide",
            Shipped = Row(RuleCodes.CalendarMismatch, Severity.Warning, OnlyBuying) with { IsEnabled = false },
        },
        new RuleDefinition
        {
            OptionValue = 717700019,
            Dynamics = RuleDynamics.Decision,
            Rule = new NotEvaluated(),
            ActionCode = "ask-why-they-would-choose-us",
            QuestionCode = "ask-where-each-one-stands",
            Shipped = Row(RuleCodes.NotEvaluated, Severity.Warning, AwarenessAndBuying) with
            {
                IsEnabled = false,
                Surface = AlertSurface.Review,
                Audience = AlertAudience.Manager,
                Thresholds = new Limits { [NotEvaluated.WeightedYesPercent] = 50m },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700020,
            Dynamics = RuleDynamics.Decision,
            Rule = new ExpertMissing(),
            ActionCode = "ask-whom-they-want-to-hear",
            QuestionCode = "ask-who-of-us-they-know",
            Shipped = Row(RuleCodes.ExpertMissing, Severity.Info, AwarenessAndBuying) with
            {
                IsEnabled = false,
                GraceDays = 14,
                Surface = AlertSurface.Panel,
                Variants = OnlyComplex,
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700021,
            Dynamics = RuleDynamics.Decision,
            Rule = new IterationPattern(),
            ActionCode = "ask-what-keeps-coming-back",
            QuestionCode = "ask-what-made-them-step-back",
            Shipped = Row(RuleCodes.IterationPattern, Severity.Info, AwarenessAndBuying) with
            {
                IsEnabled = false,
                Surface = AlertSurface.Review,
                Audience = AlertAudience.Manager,
                Thresholds = new Limits { [IterationPattern.Steps] = 3m, [IterationPattern.WithinDays] = 60m },
            },
        },
    };
}
