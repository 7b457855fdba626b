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
    };
}
