using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Pursuit;

/// <summary>What becomes of a deal's win/loss reviews when it closes: one to hold, never two.</summary>
/// <param name="Outcome">What the review is about.</param>
/// <param name="DueOn">The day it is due.</param>
/// <param name="ReviewId">The open review to turn to this outcome; null to open one.</param>
public sealed record WinLossReviewPlan(WinLossOutcome Outcome, DateTime DueOn, Guid? ReviewId)
{
    /// <summary>Days after the close within which customer and team still remember.</summary>
    public const int DaysToReview = 14;

    /// <summary>Our own number for a deal that was canceled, as the platform's status reason has it.</summary>
    private const int Canceled = 4;

    /// <summary>
    /// The plan; null when there is nothing to do. A review that is open is turned to the new outcome; one that is done stays, and
    /// nobody is asked for the same outcome again.
    /// </summary>
    public static WinLossReviewPlan? OnClose(IReadOnlyList<WinLossReview> stored, WinLossOutcome outcome, DateTime now)
    {
        var open = stored.Where(r => r.Status != ReviewStatus.Done).OrderBy(r => r.Id).FirstOrDefault();
        var isAsked = open is null ? stored.Any(r => r.Outcome == outcome) : open.Outcome == outcome;
        return isAsked ? null : new WinLossReviewPlan(outcome, now.Date.PlusDays(DaysToReview), open?.Id);
    }

    /// <summary>How a closed deal ended: a lost one without the customer's Yes to the change, or one that was canceled, went to nobody.</summary>
    /// <param name="status">Won or lost.</param>
    /// <param name="statusReason">The platform's reason.</param>
    /// <param name="decision">The customer's change decision.</param>
    public static WinLossOutcome OutcomeOf(DealStatus status, int? statusReason, ChangeDecision? decision) =>
        status == DealStatus.Won ? WinLossOutcome.Won
        : statusReason == Canceled || decision is ChangeDecision.No or ChangeDecision.NotNow ? WinLossOutcome.NoDecision
        : WinLossOutcome.Lost;
}
