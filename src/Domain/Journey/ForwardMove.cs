using System;
using System.Linq;

namespace BuyingDynamics.Domain.Journey;

/// <summary>A deal goes on in the customer's journey: into a later phase only through the gate and the mandatory milestones.</summary>
internal static class ForwardMove
{
    /// <summary>Passes, passes with the list of what is missing (Advisory), or is refused with it (Strict).</summary>
    public static PhaseChangeDecision Of(MoveRecord move)
    {
        var position = move.Position();
        var passed = move.Decision(position) with { Transition = move.Transition(position, TransitionKind.Forward) };
        if (move.Enforcement == EnforcementMode.Off || move.Target!.Phase <= move.Stored.Phase)
        {
            return passed;
        }

        var missing = Missing(move);
        if (missing.Length == 0 || move.Enforcement == EnforcementMode.Advisory)
        {
            return passed with { Missing = missing };
        }

        return move.Stays() with { Refusal = PhaseChangeRefusal.GateNotMet, Missing = missing };
    }

    private static MissingItem[] Missing(MoveRecord move)
    {
        var request = move.Request;
        var from = move.Stored.Phase!.Value;
        var gate = from == JourneyPhase.Awareness
            ? ChangeGate.Missing(request.Change, request.Stakeholders, move.Variant)
            : Array.Empty<MissingItem>();
        return gate
            .Concat(OpenMilestones.Mandatory(
                request.Settings.Milestones,
                request.MilestoneRecords,
                from,
                move.Target!.Phase,
                move.Variant))
            .ToArray();
    }
}
