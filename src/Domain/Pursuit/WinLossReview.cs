using System;

namespace BuyingDynamics.Domain.Pursuit;

/// <summary>A win/loss review as stored.</summary>
/// <param name="Id">The review.</param>
/// <param name="Outcome">What it is about.</param>
/// <param name="Status">Whether it is done.</param>
public sealed record WinLossReview(Guid Id, WinLossOutcome? Outcome, ReviewStatus? Status);
