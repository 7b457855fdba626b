namespace BuyingDynamics.Plugins.Platform;

/// <summary>Sentences about messages, perspectives, conversations and workflow activities.</summary>
public static partial class Messages
{
    /// <summary>A text is too long for the message check.</summary>
    public static Sentence MessageTooLong(int mostCharacters) => Refused(90, "MessageTooLong", mostCharacters);

    /// <summary>A call names a deal, and a stakeholder of another one.</summary>
    public static Sentence StakeholderOfAnotherDeal() => Refused(91, "StakeholderOfAnotherDeal");
}
