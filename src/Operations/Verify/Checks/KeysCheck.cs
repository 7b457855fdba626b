using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Deploy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The alternate keys are in force: they keep alerts from being there twice, and the sweep reads along them.</summary>
internal sealed class KeysCheck : IEnvironmentCheck
{
    private static readonly (string Table, string Key)[] Keys =
    [
        (AlertTable.Table, AlertTable.KeyName), (AlertRuleTable.Table, AlertRuleTable.KeyName), (MilestoneTable.Table, MilestoneTable.KeyName),
        (CompiledSettingsTable.Table, CompiledSettingsTable.KeyName), (DealStateTable.Table, DealStateTable.DueKey), (DealStateTable.Table, DealStateTable.RuleSetKey),
    ];

    public string Subject => "Alternate keys";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var notActive = Keys.Select(key => (key.Key, State: KeyState.Of(service, key.Table, key.Key))).Where(key => key.State != EntityKeyIndexStatus.Active).ToList();
        return notActive.Count == 0
            ? new(Subject, IsFine: true, $"{Keys.Length} active")
            : new(Subject, IsFine: false, string.Join(", ", notActive.Select(key => $"{key.Key} is {key.State}")), "Wait until the environment has built them, or build failed ones again with bd deploy.");
    }
}
