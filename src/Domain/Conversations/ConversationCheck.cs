using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>Why there is nothing to say about a conversation.</summary>
public enum ConversationProblem
{
    /// <summary>It is still ahead, was called off, or only reached a voice mail.</summary>
    NotHeld,

    /// <summary>It is not about a deal.</summary>
    NoDeal,

    /// <summary>Nobody of the customer took part.</summary>
    NobodyOfTheCustomer,
}

/// <summary>Who a conversation and its deal belong to.</summary>
/// <param name="TookPart">Users who took part, and the activity's owner.</param>
/// <param name="DealPeople">The deal's owner and the active members of its team.</param>
public sealed record ConversationPeople(IReadOnlyCollection<Guid> TookPart, IReadOnlyCollection<Guid> DealPeople);

/// <summary>Whether there is feedback on a conversation, and for whom.</summary>
public static class ConversationCheck
{
    /// <summary>What stands against feedback; null when nothing does.</summary>
    /// <param name="conversation">The activity.</param>
    /// <param name="now">The moment (UTC).</param>
    public static ConversationProblem? Of(DealActivity conversation, DateTime now) =>
        !conversation.IsAppointmentHeld(now) && !conversation.IsConversationByPhone ? ConversationProblem.NotHeld
        : conversation.ContactIds.Count == 0 ? ConversationProblem.NobodyOfTheCustomer
        : null;

    /// <summary>Feedback is private: for those who took part and the deal's own people, whoever else may read the deal.</summary>
    public static bool IsFor(Guid userId, ConversationPeople people) => people.TookPart.Contains(userId) || people.DealPeople.Contains(userId);
}
