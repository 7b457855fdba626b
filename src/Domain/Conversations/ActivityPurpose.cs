namespace BuyingDynamics.Domain.Conversations;

/// <summary>What an activity is for.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ActivityPurpose
{
    /// <summary>Getting ready for the customer.</summary>
    Preparation = 717700000,

    /// <summary>Talking with the customer.</summary>
    CustomerConversation,

    /// <summary>What we promised to do.</summary>
    PromisedFollowUp,

    /// <summary>The next step that the customer agreed to.</summary>
    CustomerAgreedNextStep,

    /// <summary>Coaching of a rep.</summary>
    Coaching,

    /// <summary>Among ourselves.</summary>
    Internal,
}
