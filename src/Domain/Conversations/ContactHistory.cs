using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>What a deal's activities say about the customer's side at a moment. What we send does not count.</summary>
public sealed class ContactHistory
{
    private readonly LastContacts lastTwoWay = new();
    private readonly ReplyTime replies;
    private readonly DateTime now;

    private ContactHistory(IReadOnlyList<DealActivity> activities, DateTime now)
    {
        this.now = now;
        replies = new ReplyTime(activities.Count);
        for (var i = 0; i < activities.Count; i++)
        {
            Take(activities[i]);
        }
    }

    /// <summary>The last incoming e-mail or call, or appointment held with a customer contact (UTC).</summary>
    public DateTime? LastCustomerAction { get; private set; }

    /// <summary>The latest customer-agreed next step, done or planned (UTC): one in the future is agreed and still ahead.</summary>
    public DateTime? LastAgreedStep { get; private set; }

    /// <summary>The end of the next appointment with a customer contact, which then counts as held (UTC).</summary>
    public DateTime? NextChange { get; private set; }

    /// <summary>The customer's usual time to reply; null with fewer than three exchanges.</summary>
    public TimeSpan? UsualReplyTime => replies.Usual();

    /// <summary>The history; null when activities were not read, so that silence is never assumed.</summary>
    /// <param name="activities">Activities regarding the deal, in any order.</param>
    /// <param name="now">The moment (UTC).</param>
    public static ContactHistory? Of(IReadOnlyList<DealActivity>? activities, DateTime now) =>
        activities is null ? null : new ContactHistory(activities, now);

    /// <summary>An appointment held that the person attended, a call in which they spoke, or an e-mail from them (UTC); null when there was none.</summary>
    public DateTime? LastTwoWayContact(Stakeholder stakeholder) =>
        stakeholder.ContactId is { } contact ? lastTwoWay.With(contact) : null;

    /// <summary>Engaged: active, with a two-way contact in the last 60 days.</summary>
    public bool IsEngaged(Stakeholder stakeholder) => BuyingTeam.IsEngaged(stakeholder, LastTwoWayContact(stakeholder), now);

    private void Take(DealActivity activity)
    {
        switch (activity.Kind)
        {
            case ActivityKind.Appointment:
                TakeAppointment(activity);
                break;
            case ActivityKind.PhoneCall or ActivityKind.Email when activity.IsFromCustomer:
                TakeFromCustomer(activity);
                break;
            case ActivityKind.PhoneCall when activity.IsConversationByPhone:
                TakeContacts(activity, activity.OccurredOn);
                replies.Spoke(activity.OccurredOn);
                break;
            case ActivityKind.PhoneCall or ActivityKind.Email when activity.Status == ActivityStatus.Completed:
                replies.Ours(activity.OccurredOn);
                break;
        }

        if (activity is { Purpose: ActivityPurpose.CustomerAgreedNextStep, Status: not ActivityStatus.Cancelled })
        {
            var step = activity.Status == ActivityStatus.Completed ? activity.OccurredOn : activity.ScheduledEnd;
            LastAgreedStep = LastAgreedStep is null || step > LastAgreedStep ? step : LastAgreedStep;
        }
    }

    private void TakeAppointment(DealActivity activity)
    {
        if (activity.IsAppointmentHeld(now))
        {
            var moment = activity.OccurredOn;
            TakeContacts(activity, moment);
            if (activity.ContactIds.Count > 0)
            {
                replies.Spoke(moment);
                TakeCustomerAction(moment);
            }
        }
        else if (activity.ContactIds.Count > 0 && activity.IsAppointmentAhead(now))
        {
            NextChange = Earliest.Of(NextChange, activity.ScheduledEnd);
        }
    }

    private void TakeFromCustomer(DealActivity activity)
    {
        var moment = activity.OccurredOn;
        replies.Theirs(moment);
        TakeCustomerAction(moment);
        if (activity.Kind == ActivityKind.Email)
        {
            if (activity.SenderId is { } sender)
            {
                lastTwoWay.Take(sender, moment);
            }
        }
        else if (activity.IsConversationByPhone)
        {
            TakeContacts(activity, moment);
        }
    }

    private void TakeContacts(DealActivity activity, DateTime moment)
    {
        for (var i = 0; i < activity.ContactIds.Count; i++)
        {
            lastTwoWay.Take(activity.ContactIds[i], moment);
        }
    }

    private void TakeCustomerAction(DateTime moment) =>
        LastCustomerAction = LastCustomerAction > moment ? LastCustomerAction : moment;
}
