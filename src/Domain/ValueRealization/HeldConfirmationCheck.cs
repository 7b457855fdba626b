using System;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>What is wrong with what a value confirmation says of the conversation.</summary>
public enum HeldConfirmationProblem
{
    /// <summary>It was held, and nobody says what came of it.</summary>
    WithoutOutcome,

    /// <summary>It was held, and nobody says on which day.</summary>
    WithoutDay,

    /// <summary>It was held on a day to come.</summary>
    InTheFuture,

    /// <summary>A value that was measured is zero or more; that it did not come is what the outcome says.</summary>
    NegativeValue,

    /// <summary>It says what came of the conversation, when it was or what was measured, and its stage says that it was not held.</summary>
    StageSaysOtherwise,

    /// <summary>It was held, and nobody says with whom.</summary>
    WithNobody,

    /// <summary>It was held about a deal that is not won.</summary>
    DealNotWon,

    /// <summary>It was held before the deal was won.</summary>
    BeforeTheWin,
}

/// <summary>What a save says of the conversation.</summary>
public sealed record SaidOfConversation
{
    /// <summary>It enters the day it was held.</summary>
    public bool IsDayEntered { get; init; }

    /// <summary>It enters the value that was measured.</summary>
    public bool IsValueEntered { get; init; }

    /// <summary>It enters what came of it.</summary>
    public bool IsOutcomeEntered { get; init; }

    /// <summary>The row was held before.</summary>
    public bool WasHeld { get; init; }

    /// <summary>The row names a person of the customer.</summary>
    public bool NamesPerson { get; init; } = true;

    /// <summary>How far the deal is. It counts when the conversation becomes held: a deal that is reopened later keeps its answers.</summary>
    public DealStatus Deal { get; init; } = DealStatus.Won;

    /// <summary>The day the deal was won; null when it is not known.</summary>
    public DateTime? WonOn { get; init; }
}

/// <summary>Checks what a value confirmation says of the conversation, when a save touches it.</summary>
public static class HeldConfirmationCheck
{
    /// <summary>The first problem; null when there is none.</summary>
    /// <param name="confirmation">The row as it will be after the save.</param>
    /// <param name="said">What the save says.</param>
    /// <param name="now">The moment (UTC).</param>
    public static HeldConfirmationProblem? Check(ValueConfirmation confirmation, SaidOfConversation said, DateTime now)
    {
        // A row that is planned or given up is checked for what is typed only: it is planned and given up with the win, by nobody.
        var isHeld = confirmation.Stage == ConfirmationStage.Held;
        return (isHeld || said.IsDayEntered) && DayToCome.Is(confirmation.HeldOn, now) ? HeldConfirmationProblem.InTheFuture
            : (isHeld || said.IsValueEntered) && confirmation.MeasuredValue < 0m ? HeldConfirmationProblem.NegativeValue
            : !isHeld && SpeaksOfAConversation(confirmation, said) ? HeldConfirmationProblem.StageSaysOtherwise
            : isHeld && confirmation.Outcome is null ? HeldConfirmationProblem.WithoutOutcome
            : isHeld && confirmation.HeldOn is null && confirmation.Outcome != ConfirmationOutcome.NotHeld ? HeldConfirmationProblem.WithoutDay
            : isHeld && !said.NamesPerson ? HeldConfirmationProblem.WithNobody
            : isHeld && !said.WasHeld && said.Deal != DealStatus.Won ? HeldConfirmationProblem.DealNotWon
            : isHeld && (said.IsDayEntered || !said.WasHeld) && confirmation.HeldOn < said.WonOn?.Date ? HeldConfirmationProblem.BeforeTheWin
            : null;
    }

    // That it did not take place may be said at every stage. What was held and is no longer leaves nothing behind that says it was.
    private static bool SpeaksOfAConversation(ValueConfirmation confirmation, SaidOfConversation said) =>
        ((said.IsOutcomeEntered || said.WasHeld) && confirmation.Outcome is not (null or ConfirmationOutcome.NotHeld))
        || ((said.IsDayEntered || said.WasHeld) && confirmation.HeldOn is not null)
        || ((said.IsValueEntered || said.WasHeld) && confirmation.MeasuredValue is not null);
}
