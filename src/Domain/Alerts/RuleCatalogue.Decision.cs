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
            OptionValue = 717700011,
            Dynamics = RuleDynamics.Decision,
            Rule = new ValueMapInconsistent(),
            ActionCode = "ask-what-all-of-them-can-agree-on",
            QuestionCode = "ask-who-decides-on-what",
            Shipped = Row(RuleCodes.ValueMapInconsistent, Severity.Warning, AwarenessAndBuying) with { Parents = new[] { RuleCodes.ValueMapMissing } },
        },
        new RuleDefinition
        {
            OptionValue = 717700012,
            Dynamics = RuleDynamics.Decision,
            Rule = new CostSavingsOnly(),
            ActionCode = "ask-what-the-savings-mean",
            QuestionCode = "ask-what-each-one-gains",
            Shipped = Row(RuleCodes.CostSavingsOnly, Severity.Warning, OnlyBuying) with
            {
                IsEnabled = false,
                GraceDays = 7,
                Parents = new[] { RuleCodes.ValueMapMissing },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700013,
            Dynamics = RuleDynamics.Decision,
            Rule = new NoBusinessValueAnalysis(),
            ActionCode = "ask-how-they-calculate",
            QuestionCode = "ask-how-they-calculate",
            Shipped = Row(RuleCodes.NoBusinessValueAnalysis, Severity.Warning, OnlyBuying) with
            {
                GraceDays = 3,
                Variants = NotTransactional,
                Parents = new[] { RuleCodes.ValueMapMissing },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700014,
            Dynamics = RuleDynamics.Decision,
            Rule = new ProposalWithoutContext(),
            ActionCode = "ask-about-their-context",
            QuestionCode = "ask-about-their-context",
            Shipped = Row(RuleCodes.ProposalWithoutContext, Severity.Warning, OnlyBuying),
        },
        new RuleDefinition
        {
            OptionValue = 717700015,
            Dynamics = RuleDynamics.Decision,
            Rule = new TeamChanged(),
            ActionCode = "ask-what-the-change-in-the-team-means",
            QuestionCode = "ask-which-part-they-take",
            Shipped = Row(RuleCodes.TeamChanged, Severity.Warning, AwarenessAndBuying) with { Thresholds = new Limits { [TeamChanged.Days] = 10m } },
        },
        new RuleDefinition
        {
            OptionValue = 717700016,
            Dynamics = RuleDynamics.Decision,
            Rule = new NetworkThin(),
            ActionCode = "ask-who-else-should-be-heard",
            QuestionCode = "ask-who-decides-on-what",
            Shipped = Row(RuleCodes.NetworkThin, Severity.Warning, AwarenessAndBuying) with
            {
                GraceDays = 14,
                Thresholds = new Limits
                {
                    [NetworkThin.Engaged] = 3m,
                    [NetworkThin.EngagedTransactional] = 2m,
                    [NetworkThin.DeciderContactDays] = 30m,
                },
                Parents = new[] { RuleCodes.Start },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700017,
            Dynamics = RuleDynamics.Decision,
            Rule = new CustomerSilent(),
            ActionCode = "ask-whether-it-still-matters",
            QuestionCode = "ask-where-they-answered",
            Shipped = Row(RuleCodes.CustomerSilent, Severity.Warning, AllPhases) with
            {
                Thresholds = new Limits
                {
                    [CustomerSilent.SilentBusinessDays] = 10m,
                    [CustomerSilent.ReplyFactor] = 2m,
                    [CustomerSilent.DaysAfterWin] = 30m,
                },
                Parents = new[] { RuleCodes.Start },
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
