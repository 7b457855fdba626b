using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Enablement;
using BuyingDynamics.Domain.Perspectives;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Sentences about messages, perspectives, conversations and workflow activities.</summary>
public static partial class Messages
{
    /// <summary>A text is too long for the message check.</summary>
    public static Sentence MessageTooLong(int mostCharacters) => Refused(90, "MessageTooLong", mostCharacters);

    /// <summary>A call names a deal, and a stakeholder of another one.</summary>
    public static Sentence StakeholderOfAnotherDeal() => Refused(91, "StakeholderOfAnotherDeal");

    /// <summary>A workflow asks for an alert that cannot be raised.</summary>
    public static Sentence WorkflowAlert(WorkflowAlertProblem problem) => Refused(92 + (int)problem, Wording.Of(problem));

    /// <summary>An asset or a reference result cannot be offered yet.</summary>
    public static Sentence Publication(PublicationProblem problem) => Refused(100 + (int)problem, Wording.Of(problem));

    /// <summary>A request or a learning cycle does not move so.</summary>
    public static Sentence Enablement(EnablementProblem problem) => Refused(110 + (int)problem, Wording.Of(problem));

    /// <summary>Feedback on a conversation is asked for by somebody who has no part in it.</summary>
    public static Sentence FeedbackOfOthers() => new(0x89, PluginHttpStatusCode.Forbidden, new Wording("FeedbackOfOthers"));

    /// <summary>There is no feedback on this activity.</summary>
    public static Sentence Conversation(ConversationProblem problem) => Refused(0x8A + (int)problem, Wording.Of(problem));
}
