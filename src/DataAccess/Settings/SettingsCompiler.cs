using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>Builds the compiled row out of the settings tables.</summary>
public static class SettingsCompiler
{
    /// <summary>
    /// Reads the three settings tables and writes the compiled row, unless it says the same already. Only the row that is saved is
    /// refused; any other that means nothing stays as it is in force, so that each can be corrected alone.
    /// </summary>
    /// <param name="service">As the system.</param>
    /// <param name="savedRow">The settings row that is saved, deactivated or deleted.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="InvalidSettingException">The saved row holds something that means nothing.</exception>
    /// <exception cref="InvalidRuleException">The saved rule's row does.</exception>
    public static SettingsDocument Compile(IOrganizationService service, Guid savedRow, DateTime now)
    {
        var stored = Stored(service);
        var inForce = stored?.Text(CompiledSettingsTable.Json) is { } json ? Json.Read<SettingsDocument>(json) : new SettingsDocument();
        var mappings = Active(service, StageMappingTable.Table, SettingsRows.MappingColumns);
        var milestones = Active(service, MilestoneTable.Table, SettingsRows.MilestoneColumns);
        var document = new SettingsDocument
        {
            Mappings = Sound(mappings, SettingsRows.Mapping, savedRow, row => inForce.Mappings.Find(m => m.Id == row)).OrderBy(m => m.Id).ToList(),
            Milestones = Sound(milestones, SettingsRows.Milestone, savedRow, row => inForce.Milestones.Find(m => m.Id == row)).OrderBy(m => m.Id).ToList(),
            Rules = CompiledRules.Of(Active(service, AlertRuleTable.Table, SettingsRows.RuleColumns), savedRow, inForce.Rules),
        };
        Store(service, stored, Json.Write(document), now);
        return document;
    }

    private static IEnumerable<T> Sound<T>(IEnumerable<Entity> rows, Func<Entity, T> read, Guid savedRow, Func<Guid, T?> inForce)
        where T : class
    {
        foreach (var row in rows)
        {
            if (Read(row, read, savedRow) is { } sound)
            {
                yield return sound;
            }
            else if (inForce(row.Id) is { } kept)
            {
                yield return kept;
            }
        }
    }

    private static T? Read<T>(Entity row, Func<Entity, T> read, Guid savedRow)
        where T : class
    {
        try
        {
            return read(row);
        }
        catch (InvalidSettingException) when (row.Id != savedRow)
        {
            return null;
        }
    }

    private static IReadOnlyList<Entity> Active(IOrganizationService service, string table, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(StageMappingTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query);
    }

    private static Entity? Stored(IOrganizationService service)
    {
        var query = new QueryExpression(CompiledSettingsTable.Table)
        {
            ColumnSet = new ColumnSet(CompiledSettingsTable.Json, CompiledSettingsTable.Version),
            TopCount = 1,
        };
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.Equal, SettingNames.CompiledRow);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static void Store(IOrganizationService service, Entity? stored, string json, DateTime now)
    {
        var version = HashOf(json);
        if (string.Equals(stored?.Text(CompiledSettingsTable.Version), version, StringComparison.Ordinal))
        {
            return;
        }

        var row = new Entity(CompiledSettingsTable.Table, stored?.Id ?? SettingNames.CompiledRowId)
        {
            [CompiledSettingsTable.Json] = json,
            [CompiledSettingsTable.Version] = version,
            [CompiledSettingsTable.CompiledOn] = now,
        };
        if (stored is null)
        {
            row[CompiledSettingsTable.Name] = SettingNames.CompiledRow;
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }
    }

    /// <summary>What tells two texts of settings apart: 64 hexadecimal digits.</summary>
    internal static string HashOf(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
