using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Plugins.Platform;

/// <content>Sentences about what the customer confirms: by whom, when, with what outcome.</content>
public static partial class Messages
{
    /// <summary>A row says that the customer confirmed it as they cannot have.</summary>
    public static Sentence Confirmation(ConfirmationProblem problem) => Refused(
        problem == ConfirmationProblem.WithoutPersonOrDay ? 0x99 : 0x9A,
        Wording.Of(problem).Key,
        new Wording("Column." + BusinessValueAnalysisTable.Table + "." + BusinessValueAnalysisTable.ConfirmedBy),
        new Wording("Column." + BusinessValueAnalysisTable.Table + "." + BusinessValueAnalysisTable.ConfirmedOn));

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
