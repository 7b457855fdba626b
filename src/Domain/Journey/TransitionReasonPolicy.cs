using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Why a reason is not recorded.</summary>
public enum TransitionReasonRefusal
{
    /// <summary>Only who moved the deal or owns it may say why.</summary>
    NotMoverOrOwner,

    /// <summary>The seven days in which the reason can be stated are over.</summary>
    TooLate,

    /// <summary>'Not stated' is no reason.</summary>
    ReasonMissing,
}

/// <summary>Who may record the reason of a transition, and until when.</summary>
public static class TransitionReasonPolicy
{
    /// <summary>Days after the transition in which its reason can be stated.</summary>
    public const int Days = 7;

    /// <summary>Null when the reason may be recorded.</summary>
    /// <param name="caller">Who states it.</param>
    /// <param name="mover">Who moved the deal; null when the system did.</param>
    /// <param name="dealOwner">Who owns the deal now.</param>
    /// <param name="transitionedOn">When the deal moved (UTC).</param>
    /// <param name="reason">The reason; null when none was given.</param>
    /// <param name="now">The moment (UTC).</param>
    public static TransitionReasonRefusal? Check(
        Guid caller,
        Guid? mover,
        Guid? dealOwner,
        DateTime transitionedOn,
        TransitionReason? reason,
        DateTime now)
    {
        if (caller != mover && caller != dealOwner)
        {
            return TransitionReasonRefusal.NotMoverOrOwner;
        }

        if (now >= transitionedOn.PlusDays(Days))
        {
            return TransitionReasonRefusal.TooLate;
        }

        return reason is null or TransitionReason.NotStated ? TransitionReasonRefusal.ReasonMissing : null;
    }
}
