using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>How far sweeps have looked for changes, per table: what was modified before that moment (UTC) has been looked at.</summary>
public sealed class SweepMarks
{
    private readonly Guid? rowId;
    private readonly Dictionary<string, string> marks;
    private bool hasMoved;

    private SweepMarks(Guid? rowId, Dictionary<string, string> marks)
    {
        this.rowId = rowId;
        this.marks = marks;
    }

    /// <summary>The marks as the last sweep left them, in one read; none before the first sweep.</summary>
    public static SweepMarks Read(IOrganizationService service)
    {
        var query = new QueryExpression(CompiledSettingsTable.Table) { ColumnSet = new ColumnSet(CompiledSettingsTable.Json), TopCount = 1 };
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.Equal, SettingNames.SweepRow);
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return new SweepMarks(
            row?.Id,
            row?.Text(CompiledSettingsTable.Json) is { } json
                ? Json.Read<Dictionary<string, string>>(json)
                : new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Where to go on in a table; null when no sweep has looked at it.</summary>
    public DateTime? Of(string table) => marks.TryGetValue(table, out var mark)
        ? DateTime.ParseExact(mark, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    /// <summary>All changes of a table before that moment have been looked at.</summary>
    public void Move(string table, DateTime moment)
    {
        hasMoved |= Of(table) != moment;
        marks[table] = moment.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>Keeps the marks for the next call: at most one write.</summary>
    public void Store(IOrganizationService service, DateTime now)
    {
        if (!hasMoved)
        {
            return;
        }

        var row = new Entity(CompiledSettingsTable.Table, rowId ?? SettingNames.SweepRowId)
        {
            [CompiledSettingsTable.Json] = Json.Write(marks),
            [CompiledSettingsTable.CompiledOn] = now,
        };
        if (rowId is null)
        {
            row[CompiledSettingsTable.Name] = SettingNames.SweepRow;
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }
    }
}
