using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Journey;

/// <summary>What is wrong with the dates of a deal.</summary>
public enum DealDateProblem
{
    /// <summary>The change decision is dated in the future.</summary>
    ChangeDecidedInTheFuture,

    /// <summary>The revisit date is before the day of the change decision.</summary>
    RevisitBeforeDecision,

    /// <summary>The customer's buying decision is before their change decision.</summary>
    CustomerDecisionBeforeChangeDecision,

    /// <summary>The customer goes live before the day they decide to buy.</summary>
    GoLiveBeforeCustomerDecision,

    /// <summary>A date before 1900: a slip of the keyboard or an empty date of another system.</summary>
    LongAgo,
}

/// <summary>Checks that the dates of a deal stand in order.</summary>
public static class DealDates
{
    // The first day that Dataverse's own date pickers offer.
    private static readonly DateTime Earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The problems, in a fixed order; empty when the dates are in order.</summary>
    /// <param name="change">The dates as they will be after the save.</param>
    /// <param name="now">The moment (UTC).</param>
    public static IReadOnlyList<DealDateProblem> Check(ChangeFacts change, DateTime now)
    {
        var problems = new List<DealDateProblem>();
        Refuse(
            change.DecidedOn < Earliest || change.RevisitOn < Earliest || change.CustomerDecisionDate < Earliest || change.ExpectedGoLiveOn < Earliest,
            DealDateProblem.LongAgo);
        Refuse(DayToCome.Is(change.DecidedOn, now), DealDateProblem.ChangeDecidedInTheFuture);
        Refuse(change.RevisitOn < change.DecidedOn, DealDateProblem.RevisitBeforeDecision);
        Refuse(change.CustomerDecisionDate < change.DecidedOn, DealDateProblem.CustomerDecisionBeforeChangeDecision);
        Refuse(change.ExpectedGoLiveOn < change.CustomerDecisionDate, DealDateProblem.GoLiveBeforeCustomerDecision);
        return problems;

        void Refuse(bool isWrong, DealDateProblem problem)
        {
            if (isWrong)
            {
                problems.Add(problem);
            }
        }
    }
}
