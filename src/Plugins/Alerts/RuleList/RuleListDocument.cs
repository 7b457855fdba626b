using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Alerts.RuleList;

/// <summary>What bd_GetAlertRules answers: how the rules are set, with the words that a page about them needs.</summary>
[DataContract]
public sealed class RuleListDocument
{
    [DataMember(Name = "texts", Order = 1)]
    public Dictionary<string, string> Texts { get; set; } = new();

    [DataMember(Name = "severities", Order = 2)]
    public List<NamedChoiceDocument> Severities { get; set; } = new();

    [DataMember(Name = "surfaces", Order = 3)]
    public List<NamedChoiceDocument> Surfaces { get; set; } = new();

    [DataMember(Name = "rules", Order = 4)]
    public List<RuleDocument> Rules { get; set; } = new();
}

/// <summary>A choice by the name that bd_PreviewRule takes.</summary>
[DataContract]
public sealed class NamedChoiceDocument
{
    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";
}

/// <summary>A rule as it is set.</summary>
[DataContract]
public sealed class RuleDocument
{
    [DataMember(Name = "rule", Order = 1)]
    public string Rule { get; set; } = "";

    [DataMember(Name = "title", Order = 2)]
    public string Title { get; set; } = "";

    [DataMember(Name = "reason", Order = 3)]
    public string Reason { get; set; } = "";

    [DataMember(Name = "isEnabled", Order = 4)]
    public bool IsEnabled { get; set; }

    [DataMember(Name = "severity", Order = 5)]
    public string Severity { get; set; } = "";

    [DataMember(Name = "surface", Order = 6)]
    public string Surface { get; set; } = "";

    [DataMember(Name = "graceDays", Order = 7)]
    public int GraceDays { get; set; }

    [DataMember(Name = "thresholds", Order = 8)]
    public List<ThresholdDocument> Thresholds { get; set; } = new();
}

/// <summary>A threshold of a rule.</summary>
[DataContract]
public sealed class ThresholdDocument
{
    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Name = "value", Order = 3)]
    public decimal Value { get; set; }
}
