using System;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What is wrong with how a row says that the customer confirmed it.</summary>
public enum ConfirmationProblem
{
    /// <summary>It does not say who of the customer confirmed it, or on which day.</summary>
    WithoutPersonOrDay,

    /// <summary>Confirmed on a day to come: nobody confirms in advance.</summary>
    InTheFuture,

    /// <summary>Confirmed on a day to come, on a row that counts as confirmed and needs its day: emptying it does not help.</summary>
    InTheFutureAndNeeded,

    /// <summary>Confirmed by somebody who is neither of the customer's company nor a stakeholder of the deal.</summary>
    NotOfTheCustomer,
}

/// <summary>What a row says of the customer's confirmation, as it will be after the save.</summary>
public sealed record StatedConfirmation
{
    /// <summary>The row counts as confirmed by the customer.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>It names who of the customer confirmed it.</summary>
    public required bool NamesPerson { get; init; }

    /// <summary>The day it was confirmed.</summary>
    public required DateTime? On { get; init; }

    /// <summary>The save enters that day.</summary>
    public required bool IsDayEntered { get; init; }

    /// <summary>The save names a person who cannot be of the customer.</summary>
    public required bool NamesAnOutsider { get; init; }
}

/// <summary>Checks what a row says of the customer's confirmation, when a save touches it.</summary>
public static class ConfirmationCheck
{
    /// <summary>The first problem; null when there is none.</summary>
    /// <param name="stated">What the row says.</param>
    /// <param name="now">The moment (UTC).</param>
    public static ConfirmationProblem? Check(StatedConfirmation stated, DateTime now) =>
        (stated.IsConfirmed || stated.IsDayEntered) && DayToCome.Is(stated.On, now)
            ? (stated.IsConfirmed ? ConfirmationProblem.InTheFutureAndNeeded : ConfirmationProblem.InTheFuture)
        : stated.IsConfirmed && (!stated.NamesPerson || stated.On is null) ? ConfirmationProblem.WithoutPersonOrDay
        : stated.NamesAnOutsider ? ConfirmationProblem.NotOfTheCustomer
        : null;
}
