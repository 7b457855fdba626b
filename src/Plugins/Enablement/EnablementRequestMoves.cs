using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Enablement;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Enablement;

/// <summary>A request for content or training is recorded or moves: talked through outside-in first, then served, merged or created once.</summary>
[PluginTypeId("bd010022-0000-4000-8000-000000000001")]
public sealed class EnablementRequestMoves : EventShell
{
    private static readonly string[] Columns =
    {
        EnablementRequestTable.Status, EnablementRequestTable.SalesOutcome, EnablementRequestTable.RootCause, EnablementRequestTable.AssetId, EnablementRequestTable.MergedIntoId,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd1c0003-0000-4000-8000-000000000001", EnablementRequestTable.Table, Stage.PreOperation),
        On.Update("bd1c0003-0000-4000-8000-000000000002", EnablementRequestTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.IsLinkRemoval(EnablementAssetTable.Table, EnablementRequestTable.AssetId) || call.IsLinkRemoval(EnablementRequestTable.Table, EnablementRequestTable.MergedIntoId))
        {
            call.Call.Trace.Decision("what it names goes, the request stays", call.RowId);
            return;
        }

        var row = call.Row.After;
        var status = row.Choice<RequestStatus>(EnablementRequestTable.Status) ?? RequestStatus.OutsideInTalk;
        var move = new RequestMove(
            call.IsCreate ? null : call.Row.Stored.Choice<RequestStatus>(EnablementRequestTable.Status) ?? RequestStatus.OutsideInTalk,
            status,
            row.Text(EnablementRequestTable.SalesOutcome),
            row.Text(EnablementRequestTable.RootCause),
            row.Lookup(EnablementRequestTable.AssetId),
            row.Lookup(EnablementRequestTable.MergedIntoId));
        if (EnablementSteps.Check(move) is { } problem)
        {
            throw new ExpectedStopException(Messages.Enablement(problem));
        }

        if (call.IsCreate)
        {
            call.Target[EnablementRequestTable.Status] = status.ToOption();
        }
    }
}
