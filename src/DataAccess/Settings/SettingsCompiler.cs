using System;
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
    /// <summary>Reads the three settings tables and writes the compiled row, unless it says the same already.</summary>
    /// <param name="service">As the system.</param>
    /// <param name="savedRule">The rule's row that is saved, deactivated or deleted; null when a row of another table is.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <exception cref="InvalidSettingException">A row holds something that means nothing.</exception>
    /// <exception cref="InvalidRuleException">The saved rule's row does.</exception>
    public static SettingsDocument Compile(IOrganizationService service, Guid? savedRule, DateTime now)
    {
        var stored = Stored(service);
        var inForce = stored?.Text(CompiledSettingsTable.Json) is { } json ? Json.Read<SettingsDocument>(json) : new SettingsDocument();
        var document = new SettingsDocument
        {
            Mappings = Active(service, StageMappingTable.Table, SettingsRows.MappingColumns)
                .Select(SettingsRows.Mapping).OrderBy(r => r.Id).ToList(),
            Milestones = Active(service, MilestoneTable.Table, SettingsRows.MilestoneColumns)
                .Select(SettingsRows.Milestone).OrderBy(r => r.Id).ToList(),
            Rules = CompiledRules.Of(Active(service, AlertRuleTable.Table, SettingsRows.RuleColumns), savedRule, inForce.Rules),
        };
        Store(service, stored, Json.Write(document), now);
        return document;
    }

    private static System.Collections.Generic.IReadOnlyList<Entity> Active(IOrganizationService service, string table, string[] columns)
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
