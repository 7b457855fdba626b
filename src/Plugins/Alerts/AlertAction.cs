using System;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>
/// What the Custom APIs on an alert have in common: the caller may see the alert and change its deal (or, for a finding about the
/// settings, the settings); the product writes; the deal's results follow.
/// </summary>
internal static class AlertAction
{
    public const string AlertId = "AlertId";

    /// <summary>Carries out an action on the alert that the call names.</summary>
    public static void Run(PluginCall call, Func<AlertState, AlertActionRefusal?> check, Action<Entity> write)
    {
        var id = call.Parameter<Guid>(AlertId);
        var alert = CallerRights.RequireRow(call, AlertTable.Table, AlertTable.Id, id, "Kind.Alert", AlertTable.State, AlertTable.OpportunityId);
        var dealId = alert.Lookup(AlertTable.OpportunityId);
        if (dealId is { } deal)
        {
            CallerRights.RequireWrite(call, deal);
        }
        else
        {
            CallerRights.RequireSettings(call);
        }

        if (check(alert.Choice<AlertState>(AlertTable.State) ?? AlertState.Open) is { } refusal)
        {
            throw new ExpectedStopException(Messages.AlertAction(refusal));
        }

        var row = new Entity(AlertTable.Table, id)
        {
            // What belongs to the state before ends with it; what a person typed stays, as it does when the product opens the alert again.
            [AlertTable.SnoozedUntil] = null,
            [AlertTable.ActedOn] = null,
            [AlertTable.DismissalReason] = null,
        };
        write(row);
        call.System.Update(row);
        if (dealId is { } evaluated)
        {
            DealStateWriter.MarkDue(call.System, evaluated, call.Now, isBulk: false);
        }
    }
}
