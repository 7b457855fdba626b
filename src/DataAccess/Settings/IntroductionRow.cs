using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>Since when time counts against deals, kept in one row beside the compiled settings by the initialisation.</summary>
public static class IntroductionRow
{
    private const string From = "from";

    /// <summary>What the row says (UTC); null when there is none.</summary>
    internal static DateTime? Read(Entity? row) => row?.Text(CompiledSettingsTable.Json) is { } json
        ? DateTime.ParseExact(Json.Read<Dictionary<string, string>>(json)[From], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    /// <summary>Keeps since when time counts.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="from">Since when (UTC).</param>
    /// <param name="now">The moment (UTC).</param>
    public static void Store(IOrganizationService service, DateTime from, DateTime now)
    {
        var query = new QueryExpression(CompiledSettingsTable.Table) { ColumnSet = new ColumnSet(CompiledSettingsTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.Equal, SettingNames.IntroductionRow);
        var stored = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        var row = new Entity(CompiledSettingsTable.Table)
        {
            [CompiledSettingsTable.Json] = Json.Write(new Dictionary<string, string>(StringComparer.Ordinal) { [From] = from.ToString("O", CultureInfo.InvariantCulture) }),
            [CompiledSettingsTable.CompiledOn] = now,
        };
        if (stored is null)
        {
            row[CompiledSettingsTable.Name] = SettingNames.IntroductionRow;
            service.Create(row);
        }
        else
        {
            row.Id = stored.Id;
            service.Update(row);
        }
    }
}
