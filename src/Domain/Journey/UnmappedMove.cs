namespace BuyingDynamics.Domain.Journey;

/// <summary>A deal goes to a stage that nobody mapped: Strict refuses it, else it passes and an administrator is told.</summary>
internal static class UnmappedMove
{
    /// <summary>The phase stays; the stage's name and day follow.</summary>
    public static PhaseChangeDecision Of(MoveRecord move)
    {
        var stage = move.Request.Stage;
        if (stage is null)
        {
            return move.Stays();
        }

        var toReport = move.Enforcement == EnforcementMode.Off ? null : stage;
        if (move.IsStoredStage)
        {
            return move.Stays() with { UnmappedStage = toReport };
        }

        if (move.Enforcement == EnforcementMode.Strict && move.Request.Trigger == PhaseTrigger.StageChanged)
        {
            return move.Stays() with { Refusal = PhaseChangeRefusal.StageUnmapped, UnmappedStage = stage };
        }

        var position = move.Stored with { StageName = stage.Name, StageEnteredOn = move.EnteredOn };
        return move.Decision(position) with
        {
            Transition = move.TransitionFromBefore(position, TransitionKind.WithinPhase),
            UnmappedStage = toReport,
        };
    }
}
