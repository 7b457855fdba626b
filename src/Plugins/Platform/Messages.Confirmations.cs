using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Plugins.Platform;

/// <content>Sentences about what the customer confirms: by whom, when, with what outcome.</content>
public static partial class Messages
{
    /// <summary>A row says that the customer confirmed it as they cannot have.</summary>
    /// <param name="table">The table of the row, whose kind and labels the sentence names.</param>
    /// <param name="problem">What is wrong.</param>
    public static Sentence Confirmation(ConfirmableTable table, ConfirmationProblem problem) => Refused(
        problem switch
        {
            ConfirmationProblem.WithoutPersonOrDay => 0x99,
            ConfirmationProblem.NotOfTheCustomer => 0xD0,
            _ => 0x9A,
        },
        DependsOnTheKind(problem) ? Wording.Of(problem).Key + "." + table.Table : Wording.Of(problem).Key,
        new Wording("Column." + table.Table + "." + table.By),
        new Wording("Column." + table.Table + "." + table.On));

    private static bool DependsOnTheKind(ConfirmationProblem problem) =>
        problem is ConfirmationProblem.WithoutPersonOrDay or ConfirmationProblem.InTheFutureAndNeeded;

    /// <summary>A value confirmation says of its conversation what cannot be.</summary>
    public static Sentence HeldConfirmation(HeldConfirmationProblem problem) => Refused(
        problem switch
        {
            HeldConfirmationProblem.WithoutOutcome => 0x9B,
            HeldConfirmationProblem.WithoutDay => 0xA0,
            HeldConfirmationProblem.InTheFuture => 0xA1,
            HeldConfirmationProblem.NegativeValue => 0xA2,
            HeldConfirmationProblem.StageSaysOtherwise => 0xA8,
            HeldConfirmationProblem.WithNobody => 0xA9,
            HeldConfirmationProblem.DealNotWon => 0xAA,
            _ => 0xAB,
        },
        Wording.Of(problem));
}
