using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>A sentence for a person about something that was refused: what is wrong and what to do, with a stable code for machines.</summary>
/// <param name="Code">The product's number of it; see ErrorCodes.md.</param>
/// <param name="Status">What the Web API answers.</param>
/// <param name="Wording">Key and values.</param>
public sealed record Sentence(int Code, PluginHttpStatusCode Status, Wording Wording)
{
    // 0x8004BD00: our own range beside the platform's 0x8004xxxx codes.
    private const int Range = unchecked((int)0x8004BD00);

    /// <summary>The error code that callers see.</summary>
    public int ErrorCode => Range + Code;

    /// <summary>The resource key.</summary>
    public string Key => Wording.Key;

    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => Wording.In(language);
}
