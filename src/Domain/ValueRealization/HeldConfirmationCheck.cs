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
}

/// <summary>Checks what a value confirmation says of the conversation, when a save touches it.</summary>
public static class HeldConfirmationCheck
{
    /// <summary>The first problem; null when there is none.</summary>
    /// <param name="confirmation">The row as it will be after the save.</param>
    /// <param name="isDayEntered">The save enters the day it was held.</param>
    /// <param name="isValueEntered">The save enters the value that was measured.</param>
    /// <param name="now">The moment (UTC).</param>
    public static HeldConfirmationProblem? Check(ValueConfirmation confirmation, bool isDayEntered, bool isValueEntered, DateTime now)
    {
        // A row that is planned or given up is checked for what is typed only: it is planned and given up with the win, by nobody.
        var isHeld = confirmation.Stage == ConfirmationStage.Held;
        return (isHeld || isDayEntered) && DayToCome.Is(confirmation.HeldOn, now) ? HeldConfirmationProblem.InTheFuture
            : (isHeld || isValueEntered) && confirmation.MeasuredValue < 0m ? HeldConfirmationProblem.NegativeValue
            : isHeld && confirmation.Outcome is null ? HeldConfirmationProblem.WithoutOutcome
            : isHeld && confirmation.HeldOn is null && confirmation.Outcome != ConfirmationOutcome.NotHeld ? HeldConfirmationProblem.WithoutDay
            : null;
    }
}
