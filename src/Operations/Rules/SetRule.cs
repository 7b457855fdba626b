using System.Globalization;
using System.Text.Json;

namespace BuyingDynamics.Operations.Rules;

/// <summary>A rule as it is set.</summary>
public sealed record SetRule(string Code, string Title, bool IsEnabled, string Severity, string Surface, int GraceDays, IReadOnlyDictionary<string, decimal> Thresholds)
{
    /// <summary>Reads what bd_GetAlertRules says of a rule.</summary>
    public static SetRule Read(JsonElement rule) => new(
        rule.GetProperty("rule").GetString()!,
        rule.GetProperty("title").GetString()!,
        rule.GetProperty("isEnabled").GetBoolean(),
        rule.GetProperty("severity").GetString()!,
        rule.GetProperty("surface").GetString()!,
        rule.GetProperty("graceDays").GetInt32(),
        rule.GetProperty("thresholds").EnumerateArray().ToDictionary(limit => limit.GetProperty("name").GetString()!, limit => limit.GetProperty("value").GetDecimal(), StringComparer.Ordinal));

    /// <summary>The thresholds in one line.</summary>
    public string Limits => string.Join(", ", Thresholds.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Key}={limit.Value:0.####}")));

    /// <summary>What a wish changes: name, before, after.</summary>
    public IEnumerable<(string What, string Before, string After)> Changes(RuleChangeWish wish)
    {
        var all = new List<(string What, string Before, string? After)>
        {
            ("enabled", OnOff(IsEnabled), wish.IsEnabled is { } enabled ? OnOff(enabled) : null),
            ("severity", Severity, wish.Severity),
            ("grace days", GraceDays.ToString(CultureInfo.InvariantCulture), wish.GraceDays?.ToString(CultureInfo.InvariantCulture)),
            ("surface", Surface, wish.Surface),
        };
        all.AddRange((wish.Thresholds ?? new Dictionary<string, decimal>()).Select(limit => (
            limit.Key,
            Thresholds.TryGetValue(limit.Key, out var before) ? Number(before) : "-",
            (string?)Number(limit.Value))));
        return all.Where(change => change.After is not null && !string.Equals(change.Before, change.After, StringComparison.OrdinalIgnoreCase)).Select(change => (change.What, change.Before, change.After!));
    }

    private static string OnOff(bool on) => on ? "on" : "off";

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
