namespace BuyingDynamics.Domain.Journey;

/// <summary>The customer goes back a step: always allowed, logged, and it reopens the evidence that it puts in doubt.</summary>
internal static class BackwardMove
{
    /// <summary>Never refused; with enforcement off it is only logged.</summary>
    public static PhaseChangeDecision Of(MoveRecord move)
    {
        var position = move.Position();
        var passed = move.Decision(position) with { Transition = move.Transition(position, TransitionKind.Back) };
        if (move.Enforcement == EnforcementMode.Off)
        {
            return passed;
        }

        var request = move.Request;
        return passed with
        {
            MilestonesToReopen = OpenMilestones.ReopenedBy(position.Phase!.Value, request.Settings.Milestones, request.MilestoneRecords),

            // The decision to change belongs to Awareness: a step back within Buying does not question it.
            ReconfirmChangeDecision = position.Phase == JourneyPhase.Awareness
                && request.Change.Decision is not (null or ChangeDecision.NotDecided),
            ReviewValueMap = true,
        };
    }
}
