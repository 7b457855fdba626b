using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Plugins.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// What the events that move a deal have in common: read the facts the move is decided on (stakeholders and milestones only when
/// the phase moves), let Domain decide, refuse or write what follows from it.
/// </summary>
internal sealed class DealMove
{
    private readonly PluginCall call;
    private readonly Guid dealId;
    private readonly Entity deal;
    private readonly ProductSettings settings;

    /// <param name="call">The call.</param>
    /// <param name="dealId">The deal; empty while it is being created.</param>
    /// <param name="deal">Its row as it will be after the save, with the columns of <see cref="JourneyRows.Columns"/>.</param>
    /// <param name="settings">The settings in force; null when nobody has read them yet.</param>
    public DealMove(PluginCall call, Guid dealId, Entity deal, ProductSettings? settings = null)
    {
        this.settings = settings ?? SettingsReader.Read(call.System);
        this.call = call;
        this.dealId = dealId;
        this.deal = deal;
    }

    /// <summary>Decides the move and carries out all but the write to the opportunity row, which differs per event.</summary>
    /// <returns>The decision; nothing of it is refused.</returns>
    /// <exception cref="ExpectedStopException">Strict, and the stage is unmapped or the customer is not ready.</exception>
    public PhaseChangeDecision Decide(PhaseTrigger trigger, StageReference? stage, StageReference? previous, DateTime? enteredOn)
    {
        var request = new PhaseChangeRequest
        {
            Trigger = trigger,
            Stored = JourneyRows.Position(deal),
            Stage = stage,
            PreviousStage = previous,
            ChosenVariant = JourneyRows.ChosenVariant(deal),
            EnteredOn = enteredOn,
            Change = JourneyRows.Change(deal),
            Settings = settings,
        };
        var decision = PhaseChange.Decide(request, call.Now);
        if (MovesBetweenStages(decision))
        {
            request = WithMilestonesAndPeople(request, decision);
            decision = PhaseChange.Decide(request, call.Now);
        }

        call.Trace.Decision(
            decision.IsRefused ? "refused: " + decision.Refusal : "phase " + decision.Position.Phase,
            "trigger " + trigger,
            "from " + request.Stored.Phase + "/" + request.Stored.StageName,
            "stage " + stage?.Name,
            "variant " + decision.Variant,
            "mode " + decision.Enforcement,
            "missing " + string.Join(" ", decision.Missing.Select(m => m.Item)));
        Refuse(decision, stage);
        CarryOut(decision, request);
        return decision;
    }

    private bool MovesBetweenStages(PhaseChangeDecision decision) =>
        dealId != Guid.Empty
        && (decision.Refusal == PhaseChangeRefusal.GateNotMet
            || decision.Transition is { Kind: TransitionKind.Back }
            || (decision.Transition is { } transition && transition.FromPhase != transition.ToPhase));

    private PhaseChangeRequest WithMilestonesAndPeople(PhaseChangeRequest request, PhaseChangeDecision decision)
    {
        var ids = new[] { dealId };
        var isBack = decision.Transition is { Kind: TransitionKind.Back };
        return request with
        {
            MilestoneRecords = MilestoneRecordReader.Read(call.System, ids)[dealId].ToArray(),
            Stakeholders = isBack ? request.Stakeholders : StakeholderReader.Read(call.System, ids)[dealId].ToArray(),
        };
    }

    private static void Refuse(PhaseChangeDecision decision, StageReference? stage)
    {
        switch (decision.Refusal)
        {
            case null:
                return;
            case PhaseChangeRefusal.StageUnmapped:
                throw new ExpectedStopException(Messages.StageUnmapped(stage?.Name ?? ""));
            case PhaseChangeRefusal.GateNotMet:
                throw new ExpectedStopException(Messages.GateNotMet(stage?.Name ?? "", decision.Missing));
            default:
                throw new InvalidOperationException($"Refusal {decision.Refusal} has no sentence.");
        }
    }

    private void CarryOut(PhaseChangeDecision decision, PhaseChangeRequest request)
    {
        if (decision.Transition is { } transition)
        {
            var owner = new ResultOwners(call.System, PhaseTransitionTable.ReadPrivilege).Of(deal);
            TransitionLog.Write(call.System, dealId, owner, call.UserId, transition);
        }

        MilestoneRecordReader.Reopen(call.System, decision.MilestonesToReopen);
        if (decision.ReviewValueMap)
        {
            ValueMapStatusWriter.SetToBeReviewed(call.System, dealId);
        }

        if (decision.UnmappedStage is { } unmapped)
        {
            var met = new[] { new MetStage(unmapped, decision.Variant) };
            UnmappedStages.Reconcile(call.System, request.Settings, met, CardTexts.StoredTitle, call.Now);
        }
    }
}
