using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>
/// What became of a promise to one person: line, business case, contract, confirmation, reference result, next deal. A link that is
/// missing although a later one was reached breaks the thread; one whose time has not come does not.
/// </summary>
/// <param name="Promise">What is recorded.</param>
/// <param name="Links">The six links, in order.</param>
public sealed record PromiseThread(Promise Promise, IReadOnlyList<PromiseLink> Links)
{
    /// <summary>Whether no link is broken.</summary>
    public bool IsUnbroken => Links.All(link => link.State != PromiseLinkState.Broken);

    /// <summary>The first link that is not there; null when all are.</summary>
    public PromiseLink? Next => Links.FirstOrDefault(link => link.State != PromiseLinkState.Kept);

    /// <summary>The thread of a promise at that moment (UTC).</summary>
    public static PromiseThread Of(Promise promise, DateTime now) => new(promise, new[]
    {
        Line(promise), Case(promise), Contract(promise), Confirmation(promise, now), Reference(promise), NextDeal(promise),
    });

    private static PromiseLink Line(Promise promise) => promise.LineId is null
        ? Link(PromiseLinkKind.Line, PromiseLinkState.Broken, PromiseReason.LineMissing)
        : Link(
            PromiseLinkKind.Line,
            PromiseLinkState.Kept,
            promise.LineConfirmation == Stakeholders.Confirmation.Confirmed ? PromiseReason.LineConfirmed : PromiseReason.LineAssumed,
            promise.LineId,
            name: promise.Line);

    private static PromiseLink Case(Promise promise)
    {
        var (state, reason) = promise switch
        {
            { CaseId: null, DealStatus: DealStatus.Won } => Is(PromiseLinkState.Broken, PromiseReason.CaseNeverMade),
            { CaseId: null } => Is(PromiseLinkState.Ahead, PromiseReason.CaseMissing),
            { CaseStatus: AnalysisStatus.Confirmed } => Is(PromiseLinkState.Kept, PromiseReason.CaseConfirmed),
            { CaseStatus: AnalysisStatus.Finished } => Is(PromiseLinkState.Kept, PromiseReason.CaseFinished),
            _ => Is(PromiseLinkState.Ahead, PromiseReason.CaseDraft),
        };
        return Link(PromiseLinkKind.BusinessCase, state, reason, promise.CaseId, name: promise.CaseName);
    }

    private static PromiseLink Contract(Promise promise)
    {
        var (state, reason) = promise.DealStatus switch
        {
            DealStatus.Won => Is(PromiseLinkState.Kept, PromiseReason.DealWon),
            DealStatus.Lost => Is(PromiseLinkState.Broken, PromiseReason.DealLost),
            _ => Is(PromiseLinkState.Ahead, PromiseReason.DealOpen),
        };
        return Link(PromiseLinkKind.Contract, state, reason, promise.DealId, promise.DealStatus == DealStatus.Open ? null : promise.ClosedOn);
    }

    private static PromiseLink Confirmation(Promise promise, DateTime now)
    {
        if (promise.Confirmation is not { } asked)
        {
            return promise.DealStatus == DealStatus.Won
                ? Link(PromiseLinkKind.Confirmation, PromiseLinkState.Broken, PromiseReason.NotPlanned)
                : Link(PromiseLinkKind.Confirmation, PromiseLinkState.Ahead, PromiseReason.AfterTheWin);
        }

        var (state, reason) = asked.Outcome switch
        {
            ConfirmationOutcome.Confirmed => Is(PromiseLinkState.Kept, PromiseReason.ValueConfirmed),
            ConfirmationOutcome.Partly => Is(PromiseLinkState.Kept, PromiseReason.ValuePartly),
            ConfirmationOutcome.NotConfirmed => Is(PromiseLinkState.Broken, PromiseReason.ValueDenied),
            ConfirmationOutcome.NotHeld => Is(PromiseLinkState.Broken, PromiseReason.NotHeld),
            _ when asked.DueOn is { } due && due.Date < now.Date => Is(PromiseLinkState.Ahead, PromiseReason.Overdue),
            _ => Is(PromiseLinkState.Ahead, PromiseReason.Planned),
        };
        return Link(PromiseLinkKind.Confirmation, state, reason, asked.Id, asked.Outcome is null ? asked.DueOn : asked.HeldOn ?? asked.DueOn);
    }

    private static PromiseLink Reference(Promise promise)
    {
        var (state, reason) = promise switch
        {
            { ReferenceId: null } => Is(PromiseLinkState.Ahead, PromiseReason.ReferenceMissing),
            { HasConsent: true } => Is(PromiseLinkState.Kept, PromiseReason.ReferenceGiven),
            _ => Is(PromiseLinkState.Ahead, PromiseReason.ReferenceWithoutConsent),
        };
        return Link(PromiseLinkKind.ReferenceResult, state, reason, promise.ReferenceId, name: promise.ReferenceName);
    }

    private static PromiseLink NextDeal(Promise promise) => promise switch
    {
        { NextDealId: { } deal } => Link(PromiseLinkKind.NextDeal, PromiseLinkState.Kept, PromiseReason.NextDealBegun, deal, name: promise.NextDealName),
        { IdeaId: null } => Link(PromiseLinkKind.NextDeal, PromiseLinkState.Ahead, PromiseReason.NextMissing),
        { IdeaStatus: Accounts.AccountLeadStatus.Dropped } =>
            Link(PromiseLinkKind.NextDeal, PromiseLinkState.Broken, PromiseReason.NextDropped, promise.IdeaId, name: promise.IdeaName),
        _ => Link(PromiseLinkKind.NextDeal, PromiseLinkState.Ahead, PromiseReason.NextIdea, promise.IdeaId, name: promise.IdeaName),
    };

    private static PromiseLink Link(
        PromiseLinkKind kind, PromiseLinkState state, PromiseReason reason, Guid? rowId = null, DateTime? on = null, string? name = null) =>
        new(kind, state, reason, rowId, on, name);

    private static Standing Is(PromiseLinkState state, PromiseReason reason) => new(state, reason);

    private sealed record Standing(PromiseLinkState State, PromiseReason Reason);
}
