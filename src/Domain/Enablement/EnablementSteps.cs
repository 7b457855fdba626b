using System;

namespace BuyingDynamics.Domain.Enablement;

/// <summary>Why an enablement request or a learning cycle does not move.</summary>
public enum EnablementProblem
{
    /// <summary>A request begins with the outside-in talk.</summary>
    RequestBeginsWithTalk,

    /// <summary>What is served, merged, created or withdrawn is over.</summary>
    RequestIsOver,

    /// <summary>The talk has to say which sales outcome is wanted and what its lack is rooted in.</summary>
    RequestNotTalkedThrough,

    /// <summary>What was served or created is named.</summary>
    RequestWithoutAsset,

    /// <summary>The request it was merged into is named.</summary>
    RequestWithoutTarget,

    /// <summary>A learning cycle begins with the training.</summary>
    CycleBeginsWithTraining,

    /// <summary>A learning cycle takes one step at a time, and none back.</summary>
    CycleStepSkipped,

    /// <summary>A practice deal is named.</summary>
    CycleWithoutDeal,

    /// <summary>What worked or did not work is written down.</summary>
    CycleWithoutLearning,

    /// <summary>Coaching has taken place: with whom and when.</summary>
    CycleNotCoached,

    /// <summary>The next training opens after the coaching of the one before.</summary>
    TrainingLocked,
}

/// <summary>An enablement request as it shall be saved.</summary>
/// <param name="Before">Its status until now; null when it is new.</param>
/// <param name="Status">Its status.</param>
/// <param name="SalesOutcome">The sales outcome it shall bring about.</param>
/// <param name="RootCause">Why that outcome does not come about today.</param>
/// <param name="AssetId">The asset that serves it.</param>
/// <param name="MergedIntoId">The request it was merged into.</param>
public sealed record RequestMove(RequestStatus? Before, RequestStatus Status, string? SalesOutcome, string? RootCause, Guid? AssetId, Guid? MergedIntoId);

/// <summary>A learning cycle as it shall be saved.</summary>
/// <param name="Before">Its step until now; null when it is new.</param>
/// <param name="Step">Its step.</param>
/// <param name="DealId">The practice deal.</param>
/// <param name="Learning">What worked or did not.</param>
/// <param name="CoachId">Who coached.</param>
/// <param name="CoachedOn">When.</param>
/// <param name="HasUncoachedCycle">Whether the rep has another cycle that was not coached.</param>
public sealed record CycleMove(LearningStep? Before, LearningStep Step, Guid? DealId, string? Learning, Guid? CoachId, DateTime? CoachedOn, bool HasUncoachedCycle);

/// <summary>The order in which requests for content and training, and learning, move.</summary>
public static class EnablementSteps
{
    /// <summary>Null when the request may be saved so.</summary>
    public static EnablementProblem? Check(RequestMove move)
    {
        if (move.Before is null && move.Status != RequestStatus.OutsideInTalk)
        {
            return EnablementProblem.RequestBeginsWithTalk;
        }

        if (move.Before is { } before && before != RequestStatus.OutsideInTalk && move.Status != before)
        {
            return EnablementProblem.RequestIsOver;
        }

        if (move.Status is RequestStatus.OutsideInTalk or RequestStatus.Withdrawn)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(move.SalesOutcome) || string.IsNullOrWhiteSpace(move.RootCause) ? EnablementProblem.RequestNotTalkedThrough
            : move.Status == RequestStatus.Merged ? move.MergedIntoId is null ? EnablementProblem.RequestWithoutTarget : null
            : move.AssetId is null ? EnablementProblem.RequestWithoutAsset
            : null;
    }

    /// <summary>Null when the learning cycle may be saved so.</summary>
    public static EnablementProblem? Check(CycleMove move)
    {
        if (move.Before is not { } before)
        {
            return move.Step != LearningStep.Training ? EnablementProblem.CycleBeginsWithTraining
                : move.HasUncoachedCycle ? EnablementProblem.TrainingLocked
                : null;
        }

        if (move.Step != before && move.Step != before + 1)
        {
            return EnablementProblem.CycleStepSkipped;
        }

        return move.Step >= LearningStep.Learning && move.DealId is null ? EnablementProblem.CycleWithoutDeal
            : move.Step >= LearningStep.Coaching && string.IsNullOrWhiteSpace(move.Learning) ? EnablementProblem.CycleWithoutLearning
            : move.Step == LearningStep.Closed && (move.CoachId is null || move.CoachedOn is null) ? EnablementProblem.CycleNotCoached
            : null;
    }
}
