using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Rules;

/// <summary>How somebody wants a rule to be set; what is null stays.</summary>
public sealed record RuleChangeWish
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>On or off.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Info, Warning or Critical.</summary>
    public string? Severity { get; init; }

    /// <summary>Days a condition must have been true.</summary>
    public int? GraceDays { get; init; }

    /// <summary>Card, Fact, Panel, Prompt or Review.</summary>
    public string? Surface { get; init; }

    /// <summary>Thresholds by name.</summary>
    public IReadOnlyDictionary<string, decimal>? Thresholds { get; init; }

    /// <summary>Whether nothing is wished for.</summary>
    [JsonIgnore]
    public bool IsEmpty => IsEnabled is null && Severity is null && GraceDays is null && Surface is null && Thresholds is null;

    /// <summary>As bd_PreviewRule takes it.</summary>
    public string Written() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads thresholds written as name=value.</summary>
    /// <exception cref="StopException">One is not written so, or given twice.</exception>
    public static IReadOnlyDictionary<string, decimal>? Limits(IReadOnlyCollection<string> texts)
    {
        var limits = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, value) in texts.Select(Limit))
        {
            if (!limits.TryAdd(name, value))
            {
                throw new StopException(ExitCode.WrongUsage, $"The threshold '{name}' is given twice. Give it once.");
            }
        }

        return limits.Count == 0 ? null : limits;
    }

    private static KeyValuePair<string, decimal> Limit(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } number] && decimal.TryParse(number, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? new(name.Trim(), value)
            : throw new StopException(ExitCode.WrongUsage, $"'{text}' is no threshold. Write name=number, such as complexDays=90; bd rules list shows the names.");
}
