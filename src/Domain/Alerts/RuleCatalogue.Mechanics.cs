using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts.Rules;

namespace BuyingDynamics.Domain.Alerts;

/// <content>Rules about the sales steps themselves: each names one action.</content>
public static partial class RuleCatalogue
{
    private static IEnumerable<RuleDefinition> MechanicsRules() => new[]
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
            Shipped = Row(RuleCodes.StageUnmapped, Severity.Warning, AllPhases) with
            {
                Surface = AlertSurface.Review,
                Audience = AlertAudience.Administrator,
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700025,
            Dynamics = RuleDynamics.Mechanics,
            Rule = new NoNextStep(),
            ActionCode = "agree-the-next-step",
            QuestionCode = "say-what-the-activity-is-for",
            Shipped = Row(RuleCodes.NoNextStep, Severity.Warning, AwarenessAndBuying) with
            {
                IsEnabled = false,
                Thresholds = new Limits { [NoNextStep.Days] = 7m, [NoNextStep.ComplexDays] = 14m },
                Parents = new[] { RuleCodes.DecisionStalled, RuleCodes.Start },
            },
        },
        new RuleDefinition
        {
            OptionValue = 717700026,
            Dynamics = RuleDynamics.Mechanics,
            Rule = new OverPace(),
            ActionCode = "find-what-the-stage-waits-for",
            QuestionCode = "find-what-the-stage-waits-for",
            Shipped = Row(RuleCodes.OverPace, Severity.Info, AwarenessAndBuying) with { IsEnabled = false, Surface = AlertSurface.Panel },
        },
        new RuleDefinition
        {
            OptionValue = 717700027,
            Dynamics = RuleDynamics.Mechanics,
            Rule = new FollowUpLate(),
            ActionCode = "keep-or-renew-the-promise",
            QuestionCode = "keep-or-renew-the-promise",
            Shipped = Row(RuleCodes.FollowUpLate, Severity.Info, AwarenessAndBuying) with
            {
                IsEnabled = false,
                Surface = AlertSurface.Panel,
                Thresholds = new Limits { [FollowUpLate.BusinessDaysLate] = 2m },
            },
        },
    };
}
