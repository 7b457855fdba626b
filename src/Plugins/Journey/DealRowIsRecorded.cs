using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// A row of a deal is recorded: its deal is the one of what it hangs on and stays, what it points to is of the same deal, nothing is
/// said twice, and rows that people do not name are named after what they point to.
/// </summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000008")]
public sealed class DealRowIsRecorded : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = DealTables.All
        .SelectMany(Recorded)
        .ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var table = DealTables.Of(call.Call.Context.PrimaryEntityName);
        var row = call.Row;
        if (!call.IsCreate && (!Facts(table).Any(row.Changes) || IsLinkRemoval(call, table)))
        {
            call.Call.Trace.Decision("nothing to check", call.RowId);
            return;
        }

        var after = row.After;
        var missing = table.Once.Concat(new[] { table.Parent }).FirstOrDefault(column => column is not null && after.Lookup(column) is null);
        if (missing is not null)
        {
            throw new ExpectedStopException(Messages.Missing("Column." + table.Table + "." + missing));
        }

        // What an older row does without is asked for when somebody changes it, not when they change something else.
        var empty = table.Needed.FirstOrDefault(column => (call.IsCreate || row.Writes(column)) && after.GetAttributeValue<object>(column) is null);
        if (empty is not null)
        {
            throw new ExpectedStopException(Messages.MissingValue("Column." + table.Table + "." + empty));
        }

        var linked = LinkedRows.Read(call.Call.System, table, after);
        var dealId = DealOf(call, table, linked);
        if (dealId is { } seen && (call.IsCreate || table.Once.Count > 0))
        {
            CallerRights.RequireSight(call.Call, seen);
        }

        var hasTwin = table.Once.Count > 0 && dealId is { } deal && DealRowTwins.Exist(call.Call.System, table, deal, after);
        if (DealRowCheck.Check(call.RowId, dealId, linked.OfDeals, hasTwin) is { } finding)
        {
            throw new ExpectedStopException(Messages.DealRow(table.Table, finding));
        }

        if (table.Parent is not null)
        {
            call.Target[DealTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId!.Value);
        }

        if (table.NamedAfter.Count > 0)
        {
            call.Target[DealTable.Name] = DealRowName.Of(call.Call.System, table, after, linked, dealId);
        }
    }

    private static Guid? DealOf(EventCall call, DealTable table, LinkedRows linked)
    {
        var row = call.Row;
        var chosen = row.After.Lookup(DealTable.OpportunityId);
        var dealId = table.Parent is null ? chosen : linked.DealOf(table.Parent);
        if (dealId is null && !table.IsDealOptional)
        {
            throw new ExpectedStopException(Messages.Missing("Column.Opportunity"));
        }

        if (!call.IsCreate && row.Stored.Lookup(DealTable.OpportunityId) is { } before && before != dealId)
        {
            throw new ExpectedStopException(Messages.DealCannotChange());
        }

        // A form may send the deal along; anything else would be overwritten without a word.
        return table.Parent is not null && row.Writes(DealTable.OpportunityId) && chosen is not null && chosen != dealId
            ? throw new ExpectedStopException(Messages.DealOfParent(table.Table, table.Parent))
            : dealId;
    }

    // The platform clears the lookups to a row that is deleted: nobody has anything to correct.
    private static bool IsLinkRemoval(EventCall call, DealTable table) =>
        call.Call.Ancestors.Any(a => string.Equals(a.MessageName, MessageNames.Delete, StringComparison.Ordinal))
        && Facts(table).Where(call.Row.Writes).All(column => call.Target[column] is null);

    private static string[] Facts(DealTable table) => table.Lookups.Select(link => link.Column)
        .Concat(table.Once)
        .Concat(table.Needed)
        .Concat(new[] { DealTable.OpportunityId, StandardColumns.RecordState, table.NumberedBy })
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    private static IEnumerable<StepDeclaration> Recorded(DealTable table)
    {
        if (table.Steps.Recorded is not { } number)
        {
            yield break;
        }

        // After the check of the table's own handler, which finds the deal of a line.
        var id = "bd110008-0000-4000-8000-000000000" + number.ToString("00", CultureInfo.InvariantCulture);
        var facts = Facts(table);
        yield return On.Create(id + "1", table.Table, Stage.PreOperation).Ranked(2);
        yield return On.Update(id + "2", table.Table, Stage.PreOperation, facts).WithPreImage(facts).Ranked(2);
    }
}
