using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>What the opportunity row says about the customer's journey.</summary>
public static class JourneyRows
{
    /// <summary>The columns that <see cref="Position"/>, <see cref="Change"/> and <see cref="Status"/> read.</summary>
    public static readonly string[] Columns =
    {
        OpportunityTable.State, OpportunityTable.OwnerId, OpportunityTable.ProcessVariant, OpportunityTable.JourneyPhase, OpportunityTable.StageName,
        OpportunityTable.PhaseEnteredOn, OpportunityTable.StageEnteredOn, OpportunityTable.StepName, OpportunityTable.SalesStage,
        OpportunityTable.ChangeDecision, OpportunityTable.ChangeDecidedOn, OpportunityTable.ChangeRevisitOn,
        OpportunityTable.ChangeDecisionReconfirm, OpportunityTable.ChangeBlocker, OpportunityTable.BlockerMitigation, OpportunityTable.Important, OpportunityTable.Urgent,
        OpportunityTable.ChangeReason, OpportunityTable.InterestLevel, OpportunityTable.SharedVision, OpportunityTable.VisionPath,
        OpportunityTable.VisionAgreed, OpportunityTable.CustomerSituation, OpportunityTable.CustomerChallenge,
        OpportunityTable.CustomerDecisionDate, OpportunityTable.CompellingEvent, OpportunityTable.ExpectedGoLiveOn,
    };

    /// <summary>Phase and stage as stored.</summary>
    public static JourneyPosition Position(Entity deal) => new(
        deal.Choice<JourneyPhase>(OpportunityTable.JourneyPhase),
        deal.Text(OpportunityTable.StageName),
        deal.Moment(OpportunityTable.PhaseEnteredOn),
        deal.Moment(OpportunityTable.StageEnteredOn));

    /// <summary>Writes the columns of a position into a row.</summary>
    public static void Write(Entity deal, JourneyPosition position)
    {
        deal[OpportunityTable.JourneyPhase] = position.Phase.ToOption();
        deal[OpportunityTable.StageName] = position.StageName?.Fit(StageNameLength);
        deal[OpportunityTable.PhaseEnteredOn] = position.PhaseEnteredOn;
        deal[OpportunityTable.StageEnteredOn] = position.StageEnteredOn;
    }

    /// <summary>Open, won or lost.</summary>
    public static DealStatus Status(Entity deal) => (DealStatus)(deal.Option(OpportunityTable.State) ?? 0);

    /// <summary>The stage that the opportunity's own columns name, for a deal that runs on no process; null when they name none.</summary>
    public static StageReference? OwnStage(Entity deal) =>
        StageReference.FromStepName(deal.Text(OpportunityTable.StepName))
        ?? StageReference.FromSalesStage(deal.Option(OpportunityTable.SalesStage));

    /// <summary>The variant the person chose; null when nobody did.</summary>
    public static ProcessVariant? ChosenVariant(Entity deal) => deal.Choice<ProcessVariant>(OpportunityTable.ProcessVariant);

    /// <summary>What people recorded about the change decision.</summary>
    public static ChangeFacts Change(Entity deal) => new()
    {
        Decision = deal.Choice<ChangeDecision>(OpportunityTable.ChangeDecision),
        DecidedOn = deal.Moment(OpportunityTable.ChangeDecidedOn),
        RevisitOn = deal.Moment(OpportunityTable.ChangeRevisitOn),
        ToBeReconfirmed = deal.Flag(OpportunityTable.ChangeDecisionReconfirm),
        Blocker = deal.Choice<ChangeBlocker>(OpportunityTable.ChangeBlocker),
        BlockerMitigation = deal.Text(OpportunityTable.BlockerMitigation),
        Important = deal.Flag(OpportunityTable.Important),
        Urgent = deal.Flag(OpportunityTable.Urgent),
        Reason = deal.Choice<ChangeReason>(OpportunityTable.ChangeReason),
        InterestLevel = deal.Choice<InterestLevel>(OpportunityTable.InterestLevel),
        SharedVision = deal.Text(OpportunityTable.SharedVision),
        VisionPath = deal.Text(OpportunityTable.VisionPath),
        VisionAgreed = deal.Choice<VisionAgreed>(OpportunityTable.VisionAgreed),
        CustomerSituation = deal.Text(OpportunityTable.CustomerSituation),
        CustomerChallenge = deal.Text(OpportunityTable.CustomerChallenge),
        CustomerDecisionDate = deal.Moment(OpportunityTable.CustomerDecisionDate),
        CompellingEvent = deal.Text(OpportunityTable.CompellingEvent),
        ExpectedGoLiveOn = deal.Moment(OpportunityTable.ExpectedGoLiveOn),
    };

    /// <summary>How the customer calculates, and when we expect the order.</summary>
    public static CommercialTerms Terms(Entity deal) => new()
    {
        EstimatedCloseOn = deal.Moment(OpportunityTable.EstimatedCloseDate),
        FormalCalculationRequired = deal.Flag(OpportunityTable.FormalCalculationRequired),
        IsMethodKnown = deal.Option(OpportunityTable.CalculationMethod) is not null,
    };

    private const int StageNameLength = 100;
}
