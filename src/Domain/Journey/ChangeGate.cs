using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Journey;

/// <summary>The change gate: no decision to change the current state, no buying process.</summary>
public static class ChangeGate
{
    /// <summary>
    /// Whether a deal is asked for the gate's items: in Buying, unless its stage is Off; in Awareness, unless all stages of Buying are.
    /// </summary>
    /// <param name="phase">The deal's phase.</param>
    /// <param name="stage">The settings row of its stage; null when the stage is not mapped.</param>
    /// <param name="variant">The variant in force.</param>
    /// <param name="settings">The settings in force.</param>
    public static bool IsAsked(JourneyPhase? phase, StageMapping? stage, ProcessVariant variant, ProductSettings settings) =>
        phase switch
        {
            JourneyPhase.Buying => settings.EnforcementFor(stage) != EnforcementMode.Off,
            JourneyPhase.Awareness => settings.Mappings
                .Where(m => m.HasStageKey && m.Phase == JourneyPhase.Buying && (m.Variant is null || m.Variant == variant))
                .DefaultIfEmpty(null)
                .Any(m => settings.EnforcementFor(m) != EnforcementMode.Off),
            _ => false,
        };

    /// <summary>What is missing to enter Buying, in the order in which a person is told. Transactional deals are asked only for
    /// decision, date and interest level.</summary>
    public static IReadOnlyList<MissingItem> Missing(ChangeFacts change, IReadOnlyList<Stakeholder> stakeholders, ProcessVariant variant)
    {
        var missing = new List<MissingItem>();
        Require(change.Decision == ChangeDecision.Yes, GateItem.ChangeDecision);
        Require(change.DecidedOn is not null, GateItem.ChangeDecisionDate);
        if (variant == ProcessVariant.Transactional)
        {
            Require(change.InterestLevel == InterestLevel.OrganizationalPain, GateItem.OrganizationalPain);
            return missing;
        }

        Require(!change.ToBeReconfirmed, GateItem.ChangeDecisionReconfirmed);
        Require(DeciderTookIt(stakeholders), GateItem.DeciderTookDecision);
        Require(SecondFunctionTookIt(stakeholders), GateItem.SecondFunctionTookDecision);
        Require(change.Important, GateItem.Important);
        Require(change.Urgent, GateItem.Urgent);
        Require(change.Reason is not null, GateItem.Reason);
        Require(change.InterestLevel == InterestLevel.OrganizationalPain, GateItem.OrganizationalPain);
        Require(!string.IsNullOrWhiteSpace(change.SharedVision), GateItem.SharedVision);
        Require(!string.IsNullOrWhiteSpace(change.VisionPath), GateItem.VisionPath);
        Require(IsVisionAgreed(change, stakeholders), GateItem.VisionAgreedByDeciders);
        return missing;

        void Require(bool isMet, GateItem item)
        {
            if (!isMet)
            {
                missing.Add(new MissingItem(item));
            }
        }
    }

    /// <summary>Whether the vision is agreed: stated for the deal as a whole, or by each decider; one decider's open doubt outweighs the deal's Yes.</summary>
    public static bool IsVisionAgreed(ChangeFacts change, IReadOnlyList<Stakeholder> stakeholders)
    {
        var deciders = 0;
        var agreed = 0;
        for (var i = 0; i < stakeholders.Count; i++)
        {
            if (stakeholders[i] is not { IsActive: true, IsDecider: true } decider)
            {
                continue;
            }

            if (decider.VisionAgreed is VisionAgreed.No or VisionAgreed.Partly)
            {
                return false;
            }

            deciders++;
            agreed += decider.VisionAgreed == VisionAgreed.Yes ? 1 : 0;
        }

        return change.VisionAgreed == VisionAgreed.Yes || (deciders > 0 && agreed == deciders);
    }

    private static bool TookIt(Stakeholder person) => person is { IsActive: true, TookChangeDecision: true };

    private static bool DeciderTookIt(IReadOnlyList<Stakeholder> stakeholders)
    {
        for (var i = 0; i < stakeholders.Count; i++)
        {
            if (stakeholders[i].IsDecider && TookIt(stakeholders[i]))
            {
                return true;
            }
        }

        return false;
    }

    // A decider, and somebody of another function than theirs.
    private static bool SecondFunctionTookIt(IReadOnlyList<Stakeholder> stakeholders)
    {
        for (var i = 0; i < stakeholders.Count; i++)
        {
            for (var j = 0; stakeholders[i].IsDecider && TookIt(stakeholders[i]) && j < stakeholders.Count; j++)
            {
                if (TookIt(stakeholders[j]) && IsOfSecondFunction(stakeholders[j], stakeholders[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOfSecondFunction(Stakeholder other, Stakeholder decider) =>
        other.Function is not null && decider.Function is not null && other.Function != decider.Function;
}
