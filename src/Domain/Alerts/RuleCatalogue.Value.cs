using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <content>Rules about the value after the win.</content>
public static partial class RuleCatalogue
{
    private static IEnumerable<RuleDefinition> ValueRules() => Array.Empty<RuleDefinition>();
}
