using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>One move of a deal: where it stands, where it goes, and what that asks for.</summary>
internal sealed class Move(PhaseChangeRequest request, ProcessVariant variant, DateTime now)
{
    private readonly MoveRecord move = new(request, variant, MoveTarget.Of(request, variant), now);

    /// <summary>Nothing changes.</summary>
    public PhaseChangeDecision Stays() => move.Stays();

    /// <summary>The customer bought: never refused, whatever is open.</summary>
    public PhaseChangeDecision ToImplementation()
    {
        const JourneyPhase Won = JourneyPhase.ImplementationAdoption;
        var stored = move.Stored;
        if (stored.Phase == Won)
        {
            return Stays();
        }

        var position = stored with { Phase = Won, PhaseEnteredOn = move.EnteredOn, StageEnteredOn = stored.StageEnteredOn ?? move.EnteredOn };
        return move.Decision(position) with { Transition = move.TransitionFromBefore(position, TransitionKind.Forward) };
    }

    /// <summary>Back to the phase of its stage, as another iteration, whatever the stored stage was.</summary>
    public PhaseChangeDecision Reopen()
    {
        if (move.Target is null)
        {
            return UnmappedMove.Of(move);
        }

        if (move.Stored.Phase is null)
        {
            return FirstPhase();
        }

        var kind = move.Target.Phase == move.Stored.Phase ? TransitionKind.WithinPhase : move.Kind();
        if (kind == TransitionKind.Back)
        {
            return BackwardMove.Of(move);
        }

        var position = move.Position();
        return move.Decision(position) with { Transition = move.Transition(position, kind) };
    }

    /// <summary>To the phase that the stage is mapped to.</summary>
    public PhaseChangeDecision ToStage()
    {
        if (move.Stored.Phase is not null && (move.Request.Stage is null || move.IsStoredStage))
        {
            return Stays();
        }

        if (move.Target is null)
        {
            return UnmappedMove.Of(move);
        }

        if (move.Stored.Phase is null)
        {
            return FirstPhase();
        }

        return move.Kind() == TransitionKind.Back ? BackwardMove.Of(move) : ForwardMove.Of(move);
    }

    private PhaseChangeDecision FirstPhase()
    {
        var position = move.FirstPosition();
        return move.Decision(position) with { Transition = move.TransitionFromBefore(position, TransitionKind.Forward) };
    }
}
