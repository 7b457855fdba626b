using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>A card as clients show it: sentences in the caller's language.</summary>
[DataContract]
public sealed class CardDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "rule", Order = 2)]
    public string Rule { get; set; } = "";

    [DataMember(Name = "severity", Order = 3)]
    public string Severity { get; set; } = "";

    [DataMember(Name = "surface", Order = 4)]
    public string Surface { get; set; } = "";

    [DataMember(Name = "title", Order = 5)]
    public string Title { get; set; } = "";

    [DataMember(Name = "facts", Order = 6)]
    public List<string> Facts { get; set; } = new();

    [DataMember(Name = "reason", Order = 7)]
    public string Reason { get; set; } = "";

    [DataMember(Name = "action", Order = 8)]
    public string Action { get; set; } = "";

    [DataMember(Name = "isQuestion", Order = 9)]
    public bool IsQuestion { get; set; }

    [DataMember(Name = "options", Order = 10)]
    public List<string> Options { get; set; } = new();

    [DataMember(Name = "state", Order = 11)]
    public string State { get; set; } = "";

    [DataMember(Name = "rank", Order = 12)]
    public decimal Rank { get; set; }

    [DataMember(Name = "children", Order = 13)]
    public List<CardDocument> Children { get; set; } = new();
}
