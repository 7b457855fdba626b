using System;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>
/// What the customer did, around a moment: an incoming mail or call, an appointment held, a milestone or a value-map line confirmed. A
/// confirmation whose day is still ahead does not count yet.
/// </summary>
public sealed class CustomerActions
{
    private readonly DateTime now;

    private CustomerActions(ContactHistory contacts, DateTime now)
    {
        this.now = now;
        Last = contacts.LastCustomerAction;
        Next = contacts.NextChange;
    }

    /// <summary>What they did last (UTC); null when nothing is known of it.</summary>
    public DateTime? Last { get; private set; }

    /// <summary>The first moment ahead that counts as another one when it comes (UTC); null when none is known.</summary>
    public DateTime? Next { get; private set; }

    /// <summary>The actions of a deal's customer around a moment; null when activities were not read, so that silence is never assumed.</summary>
    public static CustomerActions? Of(DealFacts facts, ContactHistory? contacts, DateTime now)
    {
        if (contacts is null)
        {
            return null;
        }

        var actions = new CustomerActions(contacts, now);
        for (var i = 0; i < facts.MilestoneRecords.Count; i++)
        {
            var record = facts.MilestoneRecords[i];
            actions.TakeConfirmation(record.Status == MilestoneStatus.ConfirmedByCustomer ? record.ConfirmedOn : null);
        }

        var lines = facts.ValueMap.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            actions.TakeConfirmation(lines[i].Confirmation == Confirmation.Confirmed ? lines[i].ConfirmedOn : null);
        }

        return actions;
    }

    private void TakeConfirmation(DateTime? on)
    {
        if (on > now)
        {
            Next = Earliest.Of(Next, on);
        }
        else if (on is not null)
        {
            Last = Last >= on ? Last : on;
        }
    }
}
