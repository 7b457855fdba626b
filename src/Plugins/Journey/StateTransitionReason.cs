using System;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>bd_StateTransitionReason: the mover or the deal's owner says, within seven days, why the deal stepped back.</summary>
[PluginTypeId("bd010007-0000-4000-8000-000000000002")]
public sealed class StateTransitionReason : CustomApiShell
{
    private const int NoteLength = 2000;
    private const string TransitionId = "TransitionId";
    private const string Reason = "Reason";
    private const string Note = "Note";
    private const string StakeholderId = "StakeholderId";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_StateTransitionReason",
        Parameters = new[]
        {
            new ApiParameter(TransitionId, ParameterType.Guid),
            new ApiParameter(Reason, ParameterType.Integer),
            new ApiParameter(Note, ParameterType.String, IsOptional: true),
            new ApiParameter(StakeholderId, ParameterType.Guid, IsOptional: true),
        },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var id = call.Parameter<Guid>(TransitionId);
        var transition = CallerRights.RequireRow(
            call,
            PhaseTransitionTable.Table,
            PhaseTransitionTable.Id,
            id,
            "Kind.Transition",
            PhaseTransitionTable.OpportunityId,
            PhaseTransitionTable.TransitionedBy,
            PhaseTransitionTable.TransitionedOn);
        var dealId = transition.Lookup(PhaseTransitionTable.OpportunityId) ?? throw new ExpectedStopException(Messages.NotFound("Kind.Deal"));
        var deal = CallerRights.RequireRow(
            call, OpportunityTable.Table, OpportunityTable.Id, dealId, "Kind.Deal", OpportunityTable.OwnerId);
        var reason = (TransitionReason)call.Parameter<int>(Reason);
        var refusal = TransitionReasonPolicy.Check(
            call.UserId,
            transition.Lookup(PhaseTransitionTable.TransitionedBy),
            deal.Lookup(OpportunityTable.OwnerId),
            transition.Moment(PhaseTransitionTable.TransitionedOn) ?? call.Now,
            Enum.IsDefined(typeof(TransitionReason), reason) ? reason : null,
            call.Now);
        if (refusal is { } refused)
        {
            throw new ExpectedStopException(Messages.TransitionReason(refused));
        }

        var row = new Entity(PhaseTransitionTable.Table, id)
        {
            [PhaseTransitionTable.Reason] = reason.ToOption(),
        };
        // Stating the reason again without a note keeps the note that was written before.
        if (call.OptionalText(Note, NoteLength) is { } note)
        {
            row[PhaseTransitionTable.Note] = note;
        }

        if (call.Optional<Guid?>(StakeholderId) is { } stakeholderId && stakeholderId != Guid.Empty)
        {
            row[PhaseTransitionTable.StakeholderId] = StakeholderOf(call, dealId, stakeholderId);
        }

        call.System.Update(row);
    }

    private static EntityReference StakeholderOf(PluginCall call, Guid dealId, Guid stakeholderId)
    {
        var stakeholder = CallerRights.RequireRow(
            call, StakeholderTable.Table, StakeholderTable.Id, stakeholderId, "Kind.Stakeholder", StakeholderTable.OpportunityId);
        return stakeholder.Lookup(StakeholderTable.OpportunityId) == dealId
            ? stakeholder.ToEntityReference()
            : throw new ExpectedStopException(Messages.ValueMapLine(ValueMapLineProblem.StakeholderOfAnotherDeal));
    }
}
