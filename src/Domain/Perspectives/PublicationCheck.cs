using System;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Perspectives;

/// <summary>Why something cannot be offered to colleagues yet.</summary>
public enum PublicationProblem
{
    /// <summary>A published asset needs a clip that shows how to use it.</summary>
    AssetWithoutClip,

    /// <summary>A reference result stands on a value confirmation.</summary>
    ReferenceWithoutConfirmation,

    /// <summary>The customer has not confirmed that value.</summary>
    ReferenceNotConfirmed,

    /// <summary>Nobody of the customer is named who consented.</summary>
    ConsentByNobody,
}

/// <summary>Says what may be offered as content or reference.</summary>
public static class PublicationCheck
{
    /// <summary>Null when the asset may have that status: content that nobody can use is not published.</summary>
    public static PublicationProblem? Asset(AssetStatus? status, string? howToClipUrl) =>
        status == AssetStatus.Published && !IsWebAddress(howToClipUrl) ? PublicationProblem.AssetWithoutClip : null;

    /// <summary>Null when the reference result may stand: on a value that the customer confirmed, and told only with a named consent.</summary>
    public static PublicationProblem? Reference(Guid? confirmationId, ConfirmationOutcome? outcome, bool hasConsent, Guid? consentBy) =>
        confirmationId is null ? PublicationProblem.ReferenceWithoutConfirmation
        : outcome != ConfirmationOutcome.Confirmed ? PublicationProblem.ReferenceNotConfirmed
        : hasConsent && consentBy is null ? PublicationProblem.ConsentByNobody
        : null;

    // What opens a page: anything else that a text column takes would run or fail on a colleague's click.
    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
