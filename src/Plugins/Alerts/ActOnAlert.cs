using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>bd_ActOnAlert: somebody does something about it; quiet for seven days.</summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000005")]
public sealed class ActOnAlert : CustomApiShell
{
    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_ActOnAlert",
        Parameters = new[] { new ApiParameter(AlertAction.AlertId, ParameterType.Guid) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call) => AlertAction.Run(
        call,
        AlertActions.CheckAct,
        row =>
        {
            row[AlertTable.State] = AlertState.Acted.ToOption();
            row[AlertTable.ActedOn] = call.Now;
        });
}
