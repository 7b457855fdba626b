using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Alerts.RuleReports;

/// <summary>What bd_GetRuleReport answers, with the words that a page about it needs.</summary>
[DataContract]
public sealed class RuleReportsDocument
{
    [DataMember(Name = "days", Order = 1)]
    public int Days { get; set; }

    [DataMember(Name = "summary", Order = 2)]
    public string Summary { get; set; } = "";

    [DataMember(Name = "texts", Order = 3)]
    public Dictionary<string, string> Texts { get; set; } = new();

    [DataMember(Name = "rules", Order = 4)]
    public List<RuleReportDocument> Rules { get; set; } = new();
}

/// <summary>How one rule did.</summary>
[DataContract]
public sealed class RuleReportDocument
{
    [DataMember(Name = "rule", Order = 1)]
    public string Rule { get; set; } = "";

    [DataMember(Name = "title", Order = 2)]
    public string Title { get; set; } = "";

    [DataMember(Name = "raised", Order = 3)]
    public int Raised { get; set; }

    [DataMember(Name = "acted", Order = 4)]
    public int Acted { get; set; }

    [DataMember(Name = "actedPercent", Order = 5)]
    public decimal? ActedPercent { get; set; }

    [DataMember(Name = "dismissed", Order = 6)]
    public List<DismissalDocument> Dismissed { get; set; } = new();

    [DataMember(Name = "notRelevantPercent", Order = 7)]
    public decimal? NotRelevantPercent { get; set; }

    [DataMember(Name = "selfResolved", Order = 8)]
    public int SelfResolved { get; set; }

    [DataMember(Name = "medianDaysOpen", Order = 9)]
    public decimal? MedianDaysOpen { get; set; }

    [DataMember(Name = "suggestsDemotion", Order = 10)]
    public bool SuggestsDemotion { get; set; }

    [DataMember(Name = "hint", Order = 11)]
    public string? Hint { get; set; }
}

/// <summary>How often a rule's findings were dismissed for a reason.</summary>
[DataContract]
public sealed class DismissalDocument
{
    [DataMember(Name = "reason", Order = 1)]
    public string Reason { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Name = "count", Order = 3)]
    public int Count { get; set; }
}
