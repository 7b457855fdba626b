using System.Collections.Generic;
using System.Linq;
using System;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Alerts;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Settings;

/// <summary>
/// A settings row changes: the one compiled row is rebuilt, and findings about stages that are mapped now end. A row that means
/// nothing is refused.
/// </summary>
[PluginTypeId("bd010004-0000-4000-8000-000000000001")]
public sealed class SettingsAreCompiled : EventShell
{
    private static readonly string[] MappingColumns =
    {
        StageMappingTable.Name, StageMappingTable.ProcessId, StageMappingTable.StageId, StageMappingTable.StageName, StageMappingTable.StageCategory,
        StageMappingTable.ProcessVariant, StageMappingTable.Phase, StageMappingTable.Sequence, StageMappingTable.ExpectedDays,
        StageMappingTable.IsProposalStage, StageMappingTable.EnforcementOverride, StageMappingTable.RecordState,
    };

    private static readonly string[] MilestoneColumns =
    {
        MilestoneTable.Code, MilestoneTable.Name, MilestoneTable.Phase, MilestoneTable.ProcessVariant, MilestoneTable.IsMandatory,
        MilestoneTable.Sequence, MilestoneTable.RecordState,
    };

    private static readonly string[] RuleColumns =
    {
        AlertRuleTable.Code, AlertRuleTable.IsEnabled, AlertRuleTable.Severity, AlertRuleTable.Thresholds, AlertRuleTable.Phases,
        AlertRuleTable.Variants, AlertRuleTable.GraceDays, AlertRuleTable.Surface, AlertRuleTable.Parents, AlertRuleTable.Audience,
        AlertRuleTable.RecordState,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = All(StageMappingTable.Table, 1, MappingColumns)
        .Concat(All(MilestoneTable.Table, 2, MilestoneColumns))
        .Concat(All(AlertRuleTable.Table, 3, RuleColumns))
        .ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (!call.IsDelete && IsRule(call) && RuleSettingsCheck.ProblemOfEnteredCode(call.Target.Text(AlertRuleTable.Code)) is { } problem)
        {
            throw new InvalidRuleException(problem);
        }

        var service = call.Call.System;
        SettingsCompiler.Compile(service, call.RowId, call.Call.Now);
        if (string.Equals(call.Call.Context.PrimaryEntityName, StageMappingTable.Table, StringComparison.Ordinal))
        {
            var settings = SettingsReader.Read(service);
            UnmappedStages.Reconcile(service, settings, Array.Empty<MetStage>(), CardTexts.StoredTitle, call.Call.Now);
        }
    }

    private static bool IsRule(EventCall call) => string.Equals(call.Call.Context.PrimaryEntityName, AlertRuleTable.Table, StringComparison.Ordinal);

    private static IEnumerable<StepDeclaration> All(string table, int number, string[] columns)
    {
        var prefix = "bd14000" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "-0000-4000-8000-00000000000";
        yield return On.Create(prefix + "1", table, Stage.PostOperation);
        yield return On.Update(prefix + "2", table, Stage.PostOperation, columns);
        yield return On.Delete(prefix + "3", table, Stage.PostOperation);
    }
}
