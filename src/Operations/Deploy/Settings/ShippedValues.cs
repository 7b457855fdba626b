using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Restoring;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>
/// The settings rows as they were shipped when they were last loaded: what tells a customer's change from our own older value. Kept in
/// the environment, so that any administrator on any machine may deploy (decision 0054).
/// </summary>
internal sealed class ShippedValues
{
    private readonly Dictionary<string, Dictionary<string, string>> rows;
    private readonly Lazy<Dictionary<Guid, Dictionary<string, string>>> byId;

    private ShippedValues(Dictionary<string, Dictionary<string, string>> rows)
    {
        this.rows = rows;
        byId = new(() => rows.Where(row => row.Key.Contains(':', StringComparison.Ordinal)).ToDictionary(row => RowId.Of(row.Key.Split(':', 2)[0], row.Key.Split(':', 2)[1]), row => row.Value));
    }

    /// <summary>What was kept; empty before the first load.</summary>
    public static ShippedValues Read(IOrganizationService service)
    {
        var row = service.ReadAll(Paging.RowsOf(CompiledSettingsTable.Table, CompiledSettingsTable.Id, [SettingNames.ShippedRowId], CompiledSettingsTable.Json)).FirstOrDefault();
        return new ShippedValues(row?.GetAttributeValue<string>(CompiledSettingsTable.Json) is { Length: > 0 } json ? Json.Read<Dictionary<string, Dictionary<string, string>>>(json) : new(StringComparer.Ordinal));
    }

    /// <summary>The columns of a row as they were shipped; null when the row was never loaded.</summary>
    public IReadOnlyDictionary<string, string>? Of(string key) => rows.GetValueOrDefault(key);

    /// <summary>Whether the row is, column by column, as it was shipped, and active.</summary>
    public bool Is(Entity row) =>
        byId.Value.TryGetValue(row.Id, out var shipped)
        && row.Option(StandardColumns.RecordState) is (null or 0)
        && shipped.All(column => string.Equals(RowText.Of(RowChange.Value(row, column.Key)), column.Value, StringComparison.Ordinal));

    /// <summary>Keeps what is shipped now; writes only when something is new.</summary>
    public void Keep(IOrganizationService service, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> shipped)
    {
        var before = Json.Write(Sorted(rows));
        foreach (var (key, columns) in shipped)
        {
            rows[key] = columns.ToDictionary(StringComparer.Ordinal);
        }

        var now = Json.Write(Sorted(rows));
        if (!string.Equals(before, now, StringComparison.Ordinal))
        {
            RestoreCall.Send(service, [new Entity(CompiledSettingsTable.Table, SettingNames.ShippedRowId)
            {
                [CompiledSettingsTable.Name] = SettingNames.ShippedRow,
                [CompiledSettingsTable.Json] = now,
            }]);
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Sorted(Dictionary<string, Dictionary<string, string>> rows) => rows
        .OrderBy(row => row.Key, StringComparer.Ordinal)
        .ToDictionary(row => row.Key, row => row.Value.OrderBy(value => value.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
