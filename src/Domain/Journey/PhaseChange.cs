using System;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Journey;

/// <summary>
/// Decides what a change of stage, a win, a loss or a reopening does to the customer's journey. A step back needs no permission,
/// but leaves a trace; a win is never refused; the first phase is never refused.
/// </summary>
public static class PhaseChange
{
    /// <summary>Takes the decision.</summary>
    /// <param name="request">All it stands on.</param>
    /// <param name="now">The moment (UTC).</param>
    public static PhaseChangeDecision Decide(PhaseChangeRequest request, DateTime now)
    {
        var variant = ProcessVariants.Resolve(request.ChosenVariant, request.Stage?.ProcessId, request.Settings);
        var move = new Move(request, variant, now);
        return request.Trigger switch
        {
            PhaseTrigger.Lost => move.Stays(),
            PhaseTrigger.Won => move.ToImplementation(),
            PhaseTrigger.Reopened => move.Reopen(),
            PhaseTrigger.ProcessInstanceChanged => request.Stored.Phase is null ? move.ToStage() : move.Stays(),
            PhaseTrigger.StageChanged => move.ToStage(),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Trigger, "Not a phase trigger."),
        };
    }
}
