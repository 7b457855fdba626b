using System.Globalization;
using System.Text.Json;
using BuyingDynamics.Operations.Local;
using Spectre.Console;

namespace BuyingDynamics.Operations.Rules;

/// <summary>Rules, their report and the effect of a change as tables.</summary>
public static class RuleTables
{
    /// <summary>How the rules are set.</summary>
    public static void Show(IAnsiConsole console, IEnumerable<SetRule> rules)
    {
        var table = console.Table("Rules").AddColumns("Code", "On", "Severity", "Grace", "Surface", "Thresholds");
        foreach (var rule in rules)
        {
            table.AddRow(new Text(rule.Code), new Text(rule.IsEnabled ? "on" : "off"), new Text(rule.Severity), new Text($"{rule.GraceDays} d"), new Text(rule.Surface), new Text(rule.Limits));
        }

        console.Write(table);
    }

    /// <summary>How people took the findings.</summary>
    public static void ShowReport(IAnsiConsole console, JsonElement report)
    {
        console.WriteLine(report.GetProperty("summary").GetString()!);
        var table = console.Table("Rule report").AddColumns("Rule", "Raised", "Acted", "Not relevant", "Self-resolved", "Median days open", "Hint");
        foreach (var rule in report.GetProperty("rules").EnumerateArray())
        {
            table.AddRow(
                new Text(rule.GetProperty("rule").GetString()!),
                new Text(Number(rule, "raised")),
                new Text(Number(rule, "actedPercent", " %")),
                new Text(Number(rule, "notRelevantPercent", " %")),
                new Text(Number(rule, "selfResolved")),
                new Text(Number(rule, "medianDaysOpen")),
                new Text(rule.TryGetProperty("hint", out var hint) ? hint.GetString() ?? string.Empty : string.Empty));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    /// <summary>What a change would open and close.</summary>
    public static void Show(IAnsiConsole console, RuleEffect effect)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"In {effect.Deals:N0} deals today: {effect.Opens.Values.Sum():N0} findings would open, {effect.Closes.Values.Sum():N0} would close, {effect.Waiting.Values.Sum():N0} would wait for their grace to end."));
        var codes = effect.Opens.Keys.Union(effect.Closes.Keys).Union(effect.Waiting.Keys).Order(StringComparer.Ordinal).ToList();
        if (codes.Count == 0)
        {
            return;
        }

        var table = console.Table("Effect").AddColumns("Rule", "Opens", "Closes", "Waits");
        foreach (var code in codes)
        {
            table.AddRow(new Text(code), Count(effect.Opens, code), Count(effect.Closes, code), Count(effect.Waiting, code));
        }

        console.Write(table);
    }

    private static Text Count(SortedDictionary<string, long> sums, string code) => new(sums.GetValueOrDefault(code).ToString("N0", CultureInfo.InvariantCulture));

    private static string Number(JsonElement rule, string name, string unit = "") =>
        rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal().ToString("0.#", CultureInfo.InvariantCulture) + unit : "-";
}
