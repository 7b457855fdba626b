using System;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>bd_SnoozeAlert: quiet until a moment in the future.</summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000003")]
public sealed class SnoozeAlert : CustomApiShell
{
    private const string Until = "Until";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_SnoozeAlert",
        Parameters = new[] { new ApiParameter(AlertAction.AlertId, ParameterType.Guid), new ApiParameter(Until, ParameterType.DateTime) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var until = Utc(call.Parameter<DateTime>(Until));
        AlertAction.Run(
            call,
            state => AlertActions.CheckSnooze(state, until, call.Now),
            row =>
            {
                row[AlertTable.State] = AlertState.Snoozed.ToOption();
                row[AlertTable.SnoozedUntil] = until;
            });
    }

    private static DateTime Utc(DateTime moment) =>
        moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
}
