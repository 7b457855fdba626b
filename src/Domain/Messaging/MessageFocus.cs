namespace BuyingDynamics.Domain.Messaging;

/// <summary>Whom a message is about.</summary>
public enum MessageFocus
{
    /// <summary>Too few words to say.</summary>
    TooShort,

    /// <summary>About the sender.</summary>
    Inward,

    /// <summary>About both.</summary>
    Mixed,

    /// <summary>About the customer.</summary>
    CustomerFocused,
}
