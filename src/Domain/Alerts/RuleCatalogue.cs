using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>
/// All rules with their shipped defaults, one file per dynamics. Adding a rule is one class and one row (and its option, labels and
/// sentences).
/// </summary>
public static partial class RuleCatalogue
{
    private static readonly JourneyPhase[] AllPhases = Array.Empty<JourneyPhase>();
    private static readonly JourneyPhase[] AwarenessAndBuying = { JourneyPhase.Awareness, JourneyPhase.Buying };
    private static readonly JourneyPhase[] OnlyAwareness = { JourneyPhase.Awareness };
    private static readonly JourneyPhase[] OnlyBuying = { JourneyPhase.Buying };
    private static readonly JourneyPhase[] OnlyAdoption = { JourneyPhase.ImplementationAdoption };
    private static readonly ProcessVariant[] OnlyComplex = { ProcessVariant.Complex };
    private static readonly ProcessVariant[] NotTransactional = { ProcessVariant.LargeVolume, ProcessVariant.Complex };

    /// <summary>The rows, in the order of their option values.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; } =
        MechanicsRules().Concat(ChangeRules()).Concat(DecisionRules()).Concat(ValueRules()).OrderBy(r => r.OptionValue).ToArray();

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

    /// <summary>Shipped thresholds by the names that the rule's class gives them.</summary>
    private sealed class Limits : Dictionary<string, decimal>
    {
        public Limits()
            : base(StringComparer.Ordinal)
        {
        }
    }
}
