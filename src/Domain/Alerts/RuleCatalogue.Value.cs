using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts.Rules;

namespace BuyingDynamics.Domain.Alerts;

/// <content>Rules about the value after the win.</content>
public static partial class RuleCatalogue
{
    private static IEnumerable<RuleDefinition> ValueRules() => new[]
    {
        new RuleDefinition
        {
            OptionValue = 717700022,
            Dynamics = RuleDynamics.Value,
            Rule = new ConfirmationOverdue(),
            ActionCode = "ask-whether-the-value-arrived",
            QuestionCode = "ask-whether-they-are-live",
            Shipped = Row(RuleCodes.ConfirmationOverdue, Severity.Warning, OnlyAdoption) with
            {
                Thresholds = new Limits
                {
                    [ConfirmationOverdue.SponsorCriticalDays] = 30m,
                    [ConfirmationOverdue.OthersCriticalDays] = 60m,
                },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700023,
            Dynamics = RuleDynamics.Value,
            Rule = new ValueNotConfirmed(),
            ActionCode = "ask-what-is-missing-for-the-value",
            QuestionCode = "ask-what-is-missing-for-the-value",
            Shipped = Row(RuleCodes.ValueNotConfirmed, Severity.Critical, OnlyAdoption) with
            {
                Thresholds = new Limits { [ValueNotConfirmed.MeasuredPercent] = 80m },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700024,
            Dynamics = RuleDynamics.Value,
            Rule = new FollowOn(),
            ActionCode = "ask-what-comes-next",
            QuestionCode = "ask-what-the-value-changed",
            Shipped = Row(RuleCodes.FollowOn, Severity.Info, OnlyAdoption) with
            {
                IsEnabled = false,
                Surface = AlertSurface.Prompt,
                Thresholds = new Limits { [FollowOn.LeadDays] = 30m },
            },
        },
    };
}
