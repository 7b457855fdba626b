using System.Text.Json;

namespace BuyingDynamics.Operations.Rules;

/// <summary>What changed settings of a rule would do today, added up over the pages of a preview.</summary>
public sealed class RuleEffect
{
    /// <summary>Deals looked at.</summary>
    public long Deals { get; private set; }

    /// <summary>Findings that would open, by rule.</summary>
    public SortedDictionary<string, long> Opens { get; } = new(StringComparer.Ordinal);

    /// <summary>Findings that would close, by rule: also of rules that another one silences.</summary>
    public SortedDictionary<string, long> Closes { get; } = new(StringComparer.Ordinal);

    /// <summary>Findings that would open once their grace is over.</summary>
    public SortedDictionary<string, long> Waiting { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a page.</summary>
    public void Add(JsonElement page)
    {
        Deals += page.GetProperty("deals").GetInt64();
        Add(Opens, page.GetProperty("opens"));
        Add(Closes, page.GetProperty("closes"));
        Add(Waiting, page.GetProperty("waiting"));
    }

    private static void Add(SortedDictionary<string, long> sums, JsonElement rules)
    {
        foreach (var rule in rules.EnumerateArray())
        {
            var code = rule.GetProperty("rule").GetString()!;
            sums[code] = sums.GetValueOrDefault(code) + rule.GetProperty("count").GetInt64();
        }
    }
}
