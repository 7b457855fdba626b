using System;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Journey;

/// <summary>What starts another round inside a phase.</summary>
public enum RoundTrigger
{
    /// <summary>Somebody joined a team that stood already, or came back to it.</summary>
    Newcomer,

    /// <summary>The customer dropped an option.</summary>
    OptionDropped,

    /// <summary>A milestone that the customer had confirmed is open again.</summary>
    MilestoneReopened,
}

/// <summary>Decides which events start another round inside a phase.</summary>
public static class AnotherRound
{
    /// <summary>Whether somebody is a newcomer: others were recorded in the deal on an earlier day. Who is entered along with the team is not.</summary>
    /// <param name="joinedOn">The day the person joined, or came back; null counts as today.</param>
    /// <param name="firstOn">The day the first other stakeholder joined or was recorded; null when there is none.</param>
    /// <param name="now">The moment (UTC).</param>
    public static bool IsNewcomer(DateTime? joinedOn, DateTime? firstOn, DateTime now) =>
        firstOn is { } first && first.Date < (joinedOn ?? now).Date;

    /// <summary>Whether a status that was taken back reopens the milestone.</summary>
    public static bool IsReopened(MilestoneStatus? before, MilestoneStatus? after) =>
        before == MilestoneStatus.ConfirmedByCustomer && after != MilestoneStatus.ConfirmedByCustomer;

    /// <summary>The transition to log; null when the deal is closed or in no phase yet: there is no round to repeat.</summary>
    /// <param name="trigger">What happened.</param>
    /// <param name="status">Whether the deal is open.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="now">The moment (UTC).</param>
    public static PhaseTransition? Of(RoundTrigger trigger, DealStatus status, JourneyPosition position, DateTime now) =>
        status != DealStatus.Open || position.Phase is null ? null : new PhaseTransition
        {
            FromPhase = position.Phase,
            ToPhase = position.Phase,
            FromStage = position.StageName,
            ToStage = position.StageName,
            Kind = TransitionKind.WithinPhase,
            On = now,
            DaysSpent = position.StageEnteredOn is { } entered ? WholeDays.Between(entered, now) : 0,
            Reason = trigger == RoundTrigger.Newcomer ? TransitionReason.StakeholderJoined : null,
        };
}
