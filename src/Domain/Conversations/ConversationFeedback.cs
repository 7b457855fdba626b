using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>What was done well in a conversation, best first.</summary>
public enum ConversationStrength
{
    /// <summary>Someone of the customer confirmed a line of the value map.</summary>
    ValueConfirmed,

    /// <summary>A next step was agreed with the customer.</summary>
    NextStepAgreed,

    /// <summary>What someone wants was written into the value map.</summary>
    ValueRecorded,

    /// <summary>A decider took part.</summary>
    DeciderThere,

    /// <summary>People of two functions or more heard each other.</summary>
    FunctionsTogether,

    /// <summary>A conversation took place at all.</summary>
    CameTogether,
}

/// <summary>What to change, the most useful first.</summary>
public enum ConversationChange
{
    /// <summary>Agree on a next step before parting.</summary>
    AgreeNextStep,

    /// <summary>Ask what this person wants to gain, and write it down.</summary>
    AskForTheirValue,

    /// <summary>Ask how they see the change: the stance is not known.</summary>
    AskForTheirStance,

    /// <summary>Ask how they would measure success.</summary>
    AskForTheirMeasure,

    /// <summary>Bring in a decider.</summary>
    BringInADecider,

    /// <summary>Ask who else is affected.</summary>
    AskWhoElse,
}

/// <summary>What is known about a conversation that took place.</summary>
public sealed record ConversationFacts
{
    /// <summary>The appointment or call.</summary>
    public required DealActivity Conversation { get; init; }

    /// <summary>The deal's stakeholders.</summary>
    public required IReadOnlyList<Stakeholder> Stakeholders { get; init; }

    /// <summary>All lines of the deal's value map.</summary>
    public required IReadOnlyList<ValueMapLine> Lines { get; init; }

    /// <summary>The lines that were written or changed on the day of the conversation or later.</summary>
    public required IReadOnlyCollection<Guid> ChangedLines { get; init; }

    /// <summary>The deal's activities, this one included.</summary>
    public required IReadOnlyList<DealActivity> Activities { get; init; }
}

/// <summary>
/// After a conversation with the customer: one thing done well, one to change. About the conversation only, from its facts; nothing is
/// scored and nothing is stored.
/// </summary>
/// <param name="Strength">The one thing done well.</param>
/// <param name="Change">The one thing to change.</param>
/// <param name="Person">The person the change is about; null when it is about all.</param>
public sealed record ConversationFeedback(ConversationStrength Strength, ConversationChange Change, Stakeholder? Person)
{
    /// <summary>The feedback; the same facts give the same, in whatever order.</summary>
    public static ConversationFeedback Of(ConversationFacts facts)
    {
        var present = facts.Stakeholders
            .Where(s => s.IsActive && s.ContactId is { } contact && (facts.Conversation.ContactIds.Contains(contact) || facts.Conversation.SenderId == contact))
            .OrderByDescending(s => s.IsDecider)
            .ThenByDescending(s => s.Influence ?? 0)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ThenBy(s => s.Id)
            .ToList();
        var advice = ChangeOf(facts, present);
        return new ConversationFeedback(StrengthOf(facts, present), advice.Change, advice.Person);
    }

    private static ConversationStrength StrengthOf(ConversationFacts facts, List<Stakeholder> present)
    {
        var changed = facts.Lines.Where(l => facts.ChangedLines.Contains(l.Id) && present.Any(p => p.Id == l.StakeholderId)).ToList();
        return changed.Any(l => l.Confirmation == Confirmation.Confirmed) ? ConversationStrength.ValueConfirmed
            : HasNextStep(facts) ? ConversationStrength.NextStepAgreed
            : changed.Count > 0 ? ConversationStrength.ValueRecorded
            : present.Any(p => p.IsDecider) ? ConversationStrength.DeciderThere
            : present.Select(p => p.Function).Where(f => f is not null).Distinct().Count() > 1 ? ConversationStrength.FunctionsTogether
            : ConversationStrength.CameTogether;
    }

    private static Advice ChangeOf(ConversationFacts facts, List<Stakeholder> present)
    {
        if (!HasNextStep(facts))
        {
            return new Advice(ConversationChange.AgreeNextStep, Person: null);
        }

        var withoutLine = present.Find(p => facts.Lines.All(l => l.StakeholderId != p.Id));
        var withoutStance = present.Find(p => !p.HasKnownStance);
        var withoutMeasure = present.Find(p => facts.Lines.Any(l => l.StakeholderId == p.Id && string.IsNullOrWhiteSpace(l.SuccessMeasure)));
        return withoutLine is not null ? new Advice(ConversationChange.AskForTheirValue, withoutLine)
            : withoutStance is not null ? new Advice(ConversationChange.AskForTheirStance, withoutStance)
            : withoutMeasure is not null ? new Advice(ConversationChange.AskForTheirMeasure, withoutMeasure)
            : new Advice(present.Exists(p => p.IsDecider) ? ConversationChange.AskWhoElse : ConversationChange.BringInADecider, Person: null);
    }

    // Agreed in the conversation: recorded since it began, or still ahead of it.
    private static bool HasNextStep(ConversationFacts facts) => facts.Activities.Any(a =>
        a.Id != facts.Conversation.Id
        && a is { Purpose: ActivityPurpose.CustomerAgreedNextStep, Status: not ActivityStatus.Cancelled }
        && a.ScheduledEnd > facts.Conversation.OccurredOn);

    private sealed record Advice(ConversationChange Change, Stakeholder? Person);
}
