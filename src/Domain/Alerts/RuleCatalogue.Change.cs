using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts.Rules;

namespace BuyingDynamics.Domain.Alerts;

/// <content>Rules about the customer's decision to change.</content>
public static partial class RuleCatalogue
{
    private static IEnumerable<RuleDefinition> ChangeRules() => new[]
    {
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
                Thresholds = new Limits
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
                Thresholds = new Limits
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
    };
}
