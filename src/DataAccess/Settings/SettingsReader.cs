using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>Reads all settings in two queries: the one compiled row, and the environment variables.</summary>
public static class SettingsReader
{
    private const string ValueAlias = "value";
    private const int HashDigits = 40;

    /// <summary>The settings in force. Before anything was compiled there are no mappings and no milestones.</summary>
    /// <exception cref="InvalidSettingException">An environment variable holds something that means nothing.</exception>
    public static ProductSettings Read(IOrganizationService service)
    {
        var kept = ReadKept(service);
        var compiled = kept.FirstOrDefault(row => IsNamed(row, SettingNames.CompiledRow));
        var document = compiled?.Text(CompiledSettingsTable.Json) is { } json ? Json.Read<SettingsDocument>(json) : new SettingsDocument();
        var variables = ReadVariables(service);
        var mode = Word<EnforcementMode>(variables, SettingNames.EnforcementModeVariable) ?? EnforcementMode.Advisory;
        var variant = Word<ProcessVariant>(variables, SettingNames.DefaultVariantVariable) ?? ProcessVariant.Complex;
        var holidays = HolidayList.Read(Held(variables, SettingNames.HolidaysVariable));
        return SettingsMapping.ToSettings(document, Version(compiled, mode, variant, holidays), mode, variant) with
        {
            Holidays = holidays,
            ConfirmationDueDays = ConfirmationDays.Read(Held(variables, SettingNames.ConfirmationDaysVariable)),
            CountsFrom = IntroductionRow.Read(kept.FirstOrDefault(row => IsNamed(row, SettingNames.IntroductionRow))),
            FollowsOwnProcesses = kept.Any(row => IsNamed(row, SettingNames.ProcessesRow)),
            Awareness = AwarenessRow.Read(kept.FirstOrDefault(row => IsNamed(row, SettingNames.ExperienceRow))),
        };
    }

    // The variables judge deals, too. The first 40 digits of the rows' hash tell it apart as well, and the whole fits its column.
    private static string Version(Entity? compiled, EnforcementMode mode, ProcessVariant variant, HolidayCalendar holidays)
    {
        var ofRows = compiled?.Text(CompiledSettingsTable.Version) ?? "none";
        if (!holidays.IsEmpty)
        {
            ofRows = SettingsCompiler.HashOf(ofRows + " " + holidays);
        }

        return ofRows.Substring(0, Math.Min(ofRows.Length, HashDigits)) + "-" + mode + "-" + variant;
    }

    // What administrators set, what won deals teach, since when time counts and whether there are own processes stand in rows of one table: one query.
    private static DataCollection<Entity> ReadKept(IOrganizationService service)
    {
        var query = new QueryExpression(CompiledSettingsTable.Table)
        {
            ColumnSet = new ColumnSet(CompiledSettingsTable.Name, CompiledSettingsTable.Json, CompiledSettingsTable.Version),
        };
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.In, SettingNames.CompiledRow, SettingNames.ExperienceRow, SettingNames.IntroductionRow, SettingNames.ProcessesRow);
        return service.RetrieveMultiple(query).Entities;
    }

    private static bool IsNamed(Entity row, string name) => string.Equals(row.Text(CompiledSettingsTable.Name), name, StringComparison.Ordinal);

    private static Dictionary<string, string?> ReadVariables(IOrganizationService service)
    {
        var query = new QueryExpression(EnvironmentVariableDefinitionTable.Table)
        {
            ColumnSet = new ColumnSet(EnvironmentVariableDefinitionTable.SchemaName, EnvironmentVariableDefinitionTable.DefaultValue),
        };
        query.Criteria.AddCondition(
            EnvironmentVariableDefinitionTable.SchemaName,
            ConditionOperator.In,
            SettingNames.EnforcementModeVariable,
            SettingNames.DefaultVariantVariable,
            SettingNames.ConfirmationDaysVariable,
            SettingNames.HolidaysVariable);
        var value = query.AddLink(
            EnvironmentVariableValueTable.Table,
            EnvironmentVariableDefinitionTable.Id,
            EnvironmentVariableValueTable.DefinitionId,
            JoinOperator.LeftOuter);
        value.EntityAlias = ValueAlias;
        value.Columns = new ColumnSet(EnvironmentVariableValueTable.Value);
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var row in service.RetrieveMultiple(query).Entities)
        {
            found[row.Text(EnvironmentVariableDefinitionTable.SchemaName) ?? ""] =
                row.Joined<string>(ValueAlias, EnvironmentVariableValueTable.Value)
                ?? row.Text(EnvironmentVariableDefinitionTable.DefaultValue);
        }

        return found;
    }

    private static T? Word<T>(Dictionary<string, string?> variables, string name)
        where T : struct, Enum =>
        VariableWords.Read<T>(name, Held(variables, name));

    private static string? Held(Dictionary<string, string?> variables, string name) => variables.TryGetValue(name, out var held) ? held : null;
}
