using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// What the product derives, clients do not write: whole tables of results, and some columns of people's own rows. Our own writes
/// pass, because one of our handlers is their ancestor. Nor do they delete results: these go with their deal only, so that a step back
/// keeps its trace and a finding its memory.
/// </summary>
[PluginTypeId("bd010000-0000-4000-8000-000000000001")]
public sealed class DirectWriteIsRefused : EventShell
{
    private static readonly string[] DealColumns =
    {
        OpportunityTable.JourneyPhase, OpportunityTable.StageName, OpportunityTable.PhaseEnteredOn, OpportunityTable.StageEnteredOn,
        OpportunityTable.DealStateId,
    };

    private static readonly string[] StakeholderColumns = { StakeholderTable.PreviousAuthority, StakeholderTable.AuthorityChangedOn };

    // An update of these is an assignment, a deactivation: of a result, they follow from the deal.
    private static readonly string[] StateAndOwner = { StandardColumns.RecordState, StandardColumns.StatusReason, StandardColumns.OwnerId };

    private static readonly string[] DealStateColumns = DataAccess.Alerts.DealStateRow.Columns
        .Concat(new[]
        {
            DealStateTable.Name, DealStateTable.OpportunityId, DealStateTable.ContextScore, DealStateTable.TeamCount,
            DealStateTable.NetworkHealth, DealStateTable.LastCustomerAction, DealStateTable.WeightedYes, DealStateTable.TopRule,
        })
        .Concat(StateAndOwner)
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    private static readonly string[] AlertColumns = new[]
    {
        AlertTable.Name, AlertTable.Key, AlertTable.Rule, AlertTable.Dynamics, AlertTable.Severity, AlertTable.Surface, AlertTable.Facts,
        AlertTable.SecuredFacts, AlertTable.ActionCode, AlertTable.IsQuestion, AlertTable.OpportunityId, AlertTable.AccountId,
        AlertTable.StakeholderId, AlertTable.State, AlertTable.FirstSeenOn, AlertTable.LastSeenOn, AlertTable.SnoozedUntil,
        AlertTable.ActedOn, AlertTable.DismissalReason, AlertTable.Feedback, AlertTable.ResolvedCause, AlertTable.ResolvedOn,
        AlertTable.Confidence, AlertTable.Rank, AlertTable.Subject,
    }.Concat(StateAndOwner).ToArray();

    private static readonly string[] TransitionColumns = new[]
    {
        PhaseTransitionTable.Name, PhaseTransitionTable.OpportunityId, PhaseTransitionTable.FromPhase, PhaseTransitionTable.ToPhase,
        PhaseTransitionTable.FromStage, PhaseTransitionTable.ToStage, PhaseTransitionTable.Kind, PhaseTransitionTable.TransitionedOn,
        PhaseTransitionTable.TransitionedBy, PhaseTransitionTable.DaysSpent, PhaseTransitionTable.Reason,
        PhaseTransitionTable.StakeholderId, PhaseTransitionTable.Note,
    }.Concat(StateAndOwner).ToArray();

    private static readonly string[] AnalysisResults =
    {
        BusinessValueAnalysisTable.NetPresentValue, BusinessValueAnalysisTable.Irr, BusinessValueAnalysisTable.IrrOutcome,
        BusinessValueAnalysisTable.Roi, BusinessValueAnalysisTable.PaybackMonths, BusinessValueAnalysisTable.SavingsShare,
        BusinessValueAnalysisTable.OurShare, BusinessValueAnalysisTable.ConfirmedShare, BusinessValueAnalysisTable.HeadlineValue,
        BusinessValueAnalysisTable.CalculatedOn,
    };

    private static readonly string[] CompiledColumns =
    {
        CompiledSettingsTable.Name, CompiledSettingsTable.Json, CompiledSettingsTable.Version, CompiledSettingsTable.CompiledOn,
    };

    /// <summary>Tables of which a client writes nothing at all; of the others only the named columns are refused.</summary>
    public static IReadOnlyCollection<string> WholeTables { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        DealStateTable.Table, AlertTable.Table, PhaseTransitionTable.Table, CompiledSettingsTable.Table,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = Both(OpportunityTable.Table, 1, DealColumns)
        .Concat(Both(StakeholderTable.Table, 2, StakeholderColumns))
        .Concat(Both(ValueMapTable.Table, 3, ValueMapTable.Status))
        .Concat(All(DealStateTable.Table, 4, DealStateColumns))
        .Concat(All(AlertTable.Table, 5, AlertColumns))
        .Concat(All(PhaseTransitionTable.Table, 6, TransitionColumns))
        .Concat(All(CompiledSettingsTable.Table, 7, CompiledColumns))
        .Concat(Both(ValueMapItemTable.Table, 8, ValueMapItemTable.OwnerLeft))
        .Concat(Both(BusinessValueAnalysisTable.Table, 9, AnalysisResults))
        .Concat(Both(DealEvaluationTable.Table, 10, DealEvaluationTable.Score, DealEvaluationTable.Rank))
        .ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.Call.IsSystemWrite || IsPartOfDelete(call) || IsOwnerFollowing(call))
        {
            return;
        }

        var table = call.Call.Context.PrimaryEntityName;
        if (WholeTables.Contains(table))
        {
            throw new ExpectedStopException(Messages.SystemTable(table));
        }

        foreach (var column in FilterOf(table))
        {
            if (call.Target.Contains(column) && !IsShippedDefault(call, column))
            {
                throw new ExpectedStopException(Messages.SystemColumn(table, column));
            }
        }
    }

    private IReadOnlyList<string> FilterOf(string table) =>
        Steps.First(s => s.Filter.Count > 0 && string.Equals(s.Table, table, StringComparison.Ordinal)).Filter;

    // When a row goes, the platform deletes what hangs on it and clears the lookups to it, as the person who deletes: nothing of ours
    // may block that.
    private static bool IsPartOfDelete(EventCall call) =>
        string.Equals(call.Call.Ancestors.FirstOrDefault()?.MessageName, MessageNames.Delete, StringComparison.Ordinal);

    // A new owner of the deal is the new owner of its results: the platform assigns them within the assignment of the deal.
    private bool IsOwnerFollowing(EventCall call) =>
        !call.IsCreate
        && !call.IsDelete
        && call.Call.Ancestors.Any(a => a.MessageName is MessageNames.Update or MessageNames.Assign
            && !string.Equals(a.PrimaryEntityName, call.Target.LogicalName, StringComparison.Ordinal))
        && call.Target.Attributes.Keys.Intersect(FilterOf(call.Target.LogicalName), StringComparer.Ordinal)
            .All(c => string.Equals(c, StandardColumns.OwnerId, StringComparison.Ordinal));

    // A form sends what it shows of a new row: nothing, or the default.
    private static bool IsShippedDefault(EventCall call, string column) =>
        call.IsCreate
        && (call.Target[column] is null or false
            || (string.Equals(column, ValueMapTable.Status, StringComparison.Ordinal)
                && call.Target.Choice<ValueMapStatus>(column) == ValueMapStatus.Missing));

    private static IEnumerable<StepDeclaration> All(string table, int number, params string[] columns) =>
        Both(table, number, columns).Concat(new[] { On.Delete(Prefix(number) + "3", table, Stage.PreValidation) });

    private static IEnumerable<StepDeclaration> Both(string table, int number, params string[] columns)
    {
        yield return On.Create(Prefix(number) + "1", table, Stage.PreValidation);
        yield return On.Update(Prefix(number) + "2", table, Stage.PreValidation, columns);
    }

    private static string Prefix(int number) =>
        "bd1000" + number.ToString("D2", System.Globalization.CultureInfo.InvariantCulture) + "-0000-4000-8000-00000000000";
}
