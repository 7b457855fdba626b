using System;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>The links of a promise thread, from what somebody wants to the next deal.</summary>
public enum PromiseLinkKind
{
    /// <summary>A line of the value mapping chart.</summary>
    Line,

    /// <summary>The business case that counts the line.</summary>
    BusinessCase,

    /// <summary>The deal that was won.</summary>
    Contract,

    /// <summary>The person's own word on the value.</summary>
    Confirmation,

    /// <summary>A confirmed value that others may hear of.</summary>
    ReferenceResult,

    /// <summary>What the value led to.</summary>
    NextDeal,
}

/// <summary>How a link of a promise thread stands.</summary>
public enum PromiseLinkState
{
    /// <summary>It is there.</summary>
    Kept,

    /// <summary>Its time has come or comes, and it is not there yet.</summary>
    Ahead,

    /// <summary>It should be there, or it failed: the thread ends here.</summary>
    Broken,
}

/// <summary>One link of a promise thread.</summary>
/// <param name="Kind">Which link.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">Why it stands so, for the wording.</param>
/// <param name="RowId">The row behind it; null when there is none.</param>
/// <param name="On">The day it happened or is due; null when none is known.</param>
/// <param name="Name">What the row is called; null when there is none.</param>
public sealed record PromiseLink(PromiseLinkKind Kind, PromiseLinkState State, PromiseReason Reason, Guid? RowId, DateTime? On = null, string? Name = null);

/// <summary>Why a link stands as it does.</summary>
public enum PromiseReason
{
    /// <summary>The customer confirmed the line.</summary>
    LineConfirmed,

    /// <summary>The line is what we assume.</summary>
    LineAssumed,

    /// <summary>The person has no line: nothing was promised that could be confirmed.</summary>
    LineMissing,

    /// <summary>The customer confirmed the case.</summary>
    CaseConfirmed,

    /// <summary>The case is finished, by us.</summary>
    CaseFinished,

    /// <summary>The case is being worked out.</summary>
    CaseDraft,

    /// <summary>No case counts the line yet.</summary>
    CaseMissing,

    /// <summary>The deal was won, and no case counts the line.</summary>
    CaseNeverMade,

    /// <summary>The deal was won.</summary>
    DealWon,

    /// <summary>The deal is open.</summary>
    DealOpen,

    /// <summary>The deal was lost.</summary>
    DealLost,

    /// <summary>The person got the value.</summary>
    ValueConfirmed,

    /// <summary>The person got a part of the value.</summary>
    ValuePartly,

    /// <summary>The person did not get the value.</summary>
    ValueDenied,

    /// <summary>The conversation did not take place.</summary>
    NotHeld,

    /// <summary>The conversation is planned.</summary>
    Planned,

    /// <summary>The conversation is past due.</summary>
    Overdue,

    /// <summary>Nobody planned to ask the person.</summary>
    NotPlanned,

    /// <summary>Confirmations are planned with the win.</summary>
    AfterTheWin,

    /// <summary>The result is written down, with the customer's consent.</summary>
    ReferenceGiven,

    /// <summary>The result is written down; the customer has not agreed to its use.</summary>
    ReferenceWithoutConsent,

    /// <summary>No result is written down.</summary>
    ReferenceMissing,

    /// <summary>The idea became a deal.</summary>
    NextDealBegun,

    /// <summary>An idea is noted.</summary>
    NextIdea,

    /// <summary>The idea was dropped.</summary>
    NextDropped,

    /// <summary>No idea is noted.</summary>
    NextMissing,
}
