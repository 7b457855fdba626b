namespace Microsoft.PowerPlatform.Dataverse.Client.Auth;

/// <summary>When a person is asked to sign in.</summary>
public enum PromptBehavior
{
    /// <summary>Only when no token is at hand.</summary>
    Auto = 0,

    /// <summary>At every connection.</summary>
    Always = 1,

    /// <summary>Not at all: without a token or a password the connection fails.</summary>
    Never = 2,
}
