using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Why a person's snooze, act or dismissal is refused.</summary>
public enum AlertActionRefusal
{
    /// <summary>The alert is over already.</summary>
    AlertResolved,

    /// <summary>A snooze ends in the future.</summary>
    SnoozeIntoThePast,

    /// <summary>A dismissal gives one of the reasons.</summary>
    ReasonMissing,

    /// <summary>A snooze lasts at most a year: longer, it is a dismissal without a reason.</summary>
    SnoozeTooLong,
}

/// <summary>What a person may do to an alert. Rights on alert and deal are the platform's and the shell's business.</summary>
public static class AlertActions
{
    /// <summary>Null when the alert may be snoozed until that moment (UTC).</summary>
    public static AlertActionRefusal? CheckSnooze(AlertState state, DateTime until, DateTime now)
    {
        if (state == AlertState.Resolved)
        {
            return AlertActionRefusal.AlertResolved;
        }

        if (until <= now)
        {
            return AlertActionRefusal.SnoozeIntoThePast;
        }

        return until > now.AddYears(1) ? AlertActionRefusal.SnoozeTooLong : null;
    }

    /// <summary>Null when the alert may be dismissed for that reason.</summary>
    public static AlertActionRefusal? CheckDismissal(AlertState state, DismissalReason? reason)
    {
        if (state == AlertState.Resolved)
        {
            return AlertActionRefusal.AlertResolved;
        }

        return reason is >= DismissalReason.NotRelevant and <= DismissalReason.Other ? null : AlertActionRefusal.ReasonMissing;
    }

    /// <summary>Null when the alert may be marked as acted on.</summary>
    public static AlertActionRefusal? CheckAct(AlertState state) =>
        state == AlertState.Resolved ? AlertActionRefusal.AlertResolved : null;
}
