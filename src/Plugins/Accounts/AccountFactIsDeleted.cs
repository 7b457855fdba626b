using System.Collections.Generic;
using BuyingDynamics.DataAccess.Accounts;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Accounts;

/// <summary>
/// An initiative or a metric of an account is deleted: its open deals are due at the next sweep. What is added or changed is found by
/// the sweep itself; a deleted row leaves nothing to find.
/// </summary>
[PluginTypeId("bd01000a-0000-4000-8000-000000000001")]
public sealed class AccountFactIsDeleted : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Delete("bd1a0001-0000-4000-8000-000000000001", StrategicInitiativeTable.Table, Stage.PostOperation, StrategicInitiativeTable.AccountId).AfterCommit(),
        On.Delete("bd1a0001-0000-4000-8000-000000000002", AccountMetricTable.Table, Stage.PostOperation, AccountMetricTable.AccountId).AfterCommit(),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        // Both tables name their account by the same column.
        if (call.PreImage.Lookup(AccountMetricTable.AccountId) is not { } accountId)
        {
            return;
        }

        foreach (var deal in AccountDeals.Open(call.Call.System, accountId))
        {
            DealStateWriter.MarkDue(call.Call.System, deal, call.Call.Now, isBulk: true);
        }
    }
}
