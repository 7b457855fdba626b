using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.gate-open</c>: the deal is in Buying with gate items missing; a Transactional deal is asked only for decision,
/// date and interest level. Lists what the gate would have refused. What is missing is the finding itself, so it is never in doubt.
/// </summary>
public sealed class GateOpen : IDealRule
{
    /// <summary>Fact: the missing items (names of <see cref="GateItem"/>), in the gate's order.</summary>
    public const string Missing = "missing";

    /// <summary>Fact: names of the mandatory milestones that the customer has not confirmed.</summary>
    public const string Milestones = "milestones";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        // Off maps and logs, nothing else: for the stage the deal is in, as its mapping says.
        if (deal.Enforcement == EnforcementMode.Off)
        {
            return RuleVerdict.Quiet;
        }

        var missing = ChangeGate.Missing(deal.Facts.Change, deal.Facts.Stakeholders, deal.Facts.Variant);
        var milestones = deal.Facts.Variant == ProcessVariant.Transactional
            ? Array.Empty<MissingItem>()
            : OpenMilestones.Mandatory(
                deal.Settings.Milestones,
                deal.Facts.MilestoneRecords,
                JourneyPhase.Awareness,
                JourneyPhase.Buying,
                deal.Facts.Variant);
        if (missing.Count + milestones.Count == 0)
        {
            return RuleVerdict.Quiet;
        }

        var facts = new List<Fact> { Fact.Ordered(Missing, missing.Select(m => m.Item.ToString()).ToArray()) };
        if (milestones.Count > 0)
        {
            facts.Add(Fact.Ordered(Milestones, milestones.Select(m => m.Subject!).ToArray()));
        }

        return RuleVerdict.Sees(new Observation { Facts = new FactSet(facts) });
    }
}
