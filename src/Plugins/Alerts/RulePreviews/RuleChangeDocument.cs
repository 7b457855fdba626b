using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.RulePreviews;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Plugins.Alerts.RulePreviews;

/// <summary>Changed settings as a client hands them in; what is left out stays as it is set. Choices stand by their names.</summary>
[DataContract]
public sealed class RuleChangeDocument
{
    /// <summary>The names that such a document has.</summary>
    public static readonly IReadOnlyList<string> Names = new[] { "isEnabled", "severity", "thresholds", "phases", "variants", "graceDays", "surface" };

    [DataMember(Name = "isEnabled")]
    public bool? IsEnabled { get; set; }

    [DataMember(Name = "severity")]
    public string? Severity { get; set; }

    [DataMember(Name = "thresholds")]
    public Dictionary<string, decimal>? Thresholds { get; set; }

    [DataMember(Name = "phases")]
    public List<string>? Phases { get; set; }

    [DataMember(Name = "variants")]
    public List<string>? Variants { get; set; }

    [DataMember(Name = "graceDays")]
    public int? GraceDays { get; set; }

    [DataMember(Name = "surface")]
    public string? Surface { get; set; }

    /// <summary>The change that a JSON text describes.</summary>
    /// <exception cref="InvalidRuleException">It is no such document, or holds a name or a word that means nothing.</exception>
    public static RuleChange Read(string rule, string json)
    {
        try
        {
            if (Json.Names(json).FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
            {
                throw new InvalidRuleException(RuleSettingsProblemKind.UnknownChange, rule, unknown);
            }

            var document = Json.Read<RuleChangeDocument>(json);
            return new RuleChange
            {
                IsEnabled = document.IsEnabled,
                Severity = document.Severity is { } severity ? Member<Severity>(RuleSettingsProblemKind.UnknownSeverity, rule, severity) : null,
                Thresholds = document.Thresholds ?? new Dictionary<string, decimal>(StringComparer.Ordinal),
                Phases = document.Phases?.Select(word => Member<JourneyPhase>(RuleSettingsProblemKind.UnknownPhase, rule, word)).ToArray(),
                Variants = document.Variants?.Select(word => Member<ProcessVariant>(RuleSettingsProblemKind.UnknownVariant, rule, word)).ToArray(),
                GraceDays = document.GraceDays,
                Surface = document.Surface is { } surface ? Member<AlertSurface>(RuleSettingsProblemKind.UnknownSurface, rule, surface) : null,
            };
        }
        catch (Exception e) when (e is SerializationException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidRuleException(RuleSettingsProblemKind.UnreadableChange, rule, json);
        }
    }

    private static T Member<T>(RuleSettingsProblemKind unknown, string rule, string word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var member) && Enum.IsDefined(typeof(T), member)
            ? member
            : throw new InvalidRuleException(unknown, rule, word);
}
