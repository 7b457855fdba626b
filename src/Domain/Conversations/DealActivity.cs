using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>An activity regarding a deal. Moments are UTC.</summary>
public sealed record DealActivity
{
    /// <summary>The activity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Appointment, call, e-mail or task.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>How far it is.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>What it is for; null when nobody said.</summary>
    public ActivityPurpose? Purpose { get; init; }

    /// <summary>An e-mail or call that came from the customer.</summary>
    public bool IsIncoming { get; init; }

    /// <summary>A call that only reached a voice mail.</summary>
    public bool IsVoiceMail { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTime CreatedOn { get; init; }

    /// <summary>The end it is planned for: an appointment's end, a task's due date.</summary>
    public DateTime? ScheduledEnd { get; init; }

    /// <summary>When it was completed, sent or received.</summary>
    public DateTime? ActualEnd { get; init; }

    /// <summary>The contacts who took part: organiser and attendees, caller and called, sender and recipients.</summary>
    public IReadOnlyList<Guid> ContactIds { get; init; } = Array.Empty<Guid>();

    /// <summary>The contact an incoming e-mail or call came from.</summary>
    public Guid? SenderId { get; init; }

    /// <summary>
    /// When it took place, if it did (UTC): an appointment at its end, or when it was completed earlier; anything else when it was
    /// completed, sent or received.
    /// </summary>
    public DateTime OccurredOn => Kind == ActivityKind.Appointment
        ? Earliest.Of(ScheduledEnd, ActualEnd) ?? CreatedOn
        : ActualEnd ?? (Status == ActivityStatus.Completed ? ScheduledEnd : null) ?? CreatedOn;

    /// <summary>An appointment that takes place when its end comes, if nobody calls it off.</summary>
    public bool IsAppointmentAhead(DateTime now) =>
        Kind == ActivityKind.Appointment && Status is (ActivityStatus.Open or ActivityStatus.Scheduled) && ScheduledEnd > now;

    /// <summary>An appointment held: completed, or open or scheduled with its end past.</summary>
    public bool IsAppointmentHeld(DateTime now) =>
        Kind == ActivityKind.Appointment
        && (Status == ActivityStatus.Completed || (Status != ActivityStatus.Cancelled && ScheduledEnd <= now));

    /// <summary>An e-mail or call that the customer sent or made; a voice mail they left is one too.</summary>
    public bool IsFromCustomer =>
        IsIncoming && Status != ActivityStatus.Cancelled && Kind is (ActivityKind.Email or ActivityKind.PhoneCall);

    /// <summary>A completed call in which people spoke with each other.</summary>
    public bool IsConversationByPhone =>
        Kind == ActivityKind.PhoneCall && Status == ActivityStatus.Completed && !IsVoiceMail;
}
