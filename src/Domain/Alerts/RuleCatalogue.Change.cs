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
        new RuleDefinition
        {
            OptionValue = 717700007,
            Dynamics = RuleDynamics.Change,
            Rule = new NotYesStillOpen(),
            ActionCode = "ask-what-would-have-to-change",
            QuestionCode = "ask-why-not-now",
            Shipped = Row(RuleCodes.NotYesStillOpen, Severity.Warning, AwarenessAndBuying) with
            {
                Thresholds = new Limits
                {
                    [NotYesStillOpen.RevisitMissingDays] = 7m,
                    [NotYesStillOpen.RevisitPassedDays] = 14m,
                    [NotYesStillOpen.NoDays] = 14m,
                },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700008,
            Dynamics = RuleDynamics.Change,
            Rule = new IndividualInterestOnly(),
            ActionCode = "ask-who-else-feels-it",
            QuestionCode = "ask-what-made-them-look",
            Shipped = Row(RuleCodes.IndividualInterestOnly, Severity.Warning, AwarenessAndBuying) with
            {
                IsEnabled = false,
                Parents = new[] { RuleCodes.GateOpen },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700009,
            Dynamics = RuleDynamics.Change,
            Rule = new SponsorLeft(),
            ActingEndsIt = true,
            GroupFacts = SponsorLeft.WhoIsGone,
            ActionCode = "ask-who-takes-over",
            QuestionCode = "ask-what-the-person-decided",
            Shipped = Row(RuleCodes.SponsorLeft, Severity.Critical, AwarenessAndBuying) with
            {
                Thresholds = new Limits { [SponsorLeft.ContactDays] = 30m },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700010,
            Dynamics = RuleDynamics.Change,
            Rule = new StatusQuoOrFear(),
            ActionCode = "ask-what-they-fear",
            QuestionCode = "ask-who-would-lose",
            Shipped = Row(RuleCodes.StatusQuoOrFear, Severity.Warning, AwarenessAndBuying) with
            {
                IsEnabled = false,
                GraceDays = 7,
                Thresholds = new Limits { [StatusQuoOrFear.HighRisk] = 4m, [StatusQuoOrFear.MeanRisk] = 3.5m },
            },
        },
    };
}
