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
    };
}
