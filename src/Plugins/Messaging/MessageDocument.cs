using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Messaging;

/// <summary>What bd_CheckMessage answers, worded in the caller's language.</summary>
[DataContract]
public sealed class MessageDocument
{
    [DataMember(Name = "score", Order = 1)]
    public int Score { get; set; }

    [DataMember(Name = "focus", Order = 2)]
    public string Focus { get; set; } = "";

    [DataMember(Name = "focusText", Order = 3)]
    public string FocusText { get; set; } = "";

    /// <summary>The one thing done well; null when nothing gained.</summary>
    [DataMember(Name = "strength", Order = 4)]
    public string? Strength { get; set; }

    /// <summary>The one thing to change; null when nothing cost.</summary>
    [DataMember(Name = "change", Order = 5)]
    public string? Change { get; set; }

    [DataMember(Name = "spans", Order = 6)]
    public List<SpanDocument> Spans { get; set; } = new();

    /// <summary>All that counted; more than the spans of a very long message.</summary>
    [DataMember(Name = "spanCount", Order = 7)]
    public int SpanCount { get; set; }

    /// <summary>The words of a page that shows this.</summary>
    [DataMember(Name = "texts", Order = 8)]
    public Dictionary<string, string> Texts { get; set; } = new();
}

/// <summary>A part of the message that counted.</summary>
[DataContract]
public sealed class SpanDocument
{
    [DataMember(Name = "start", Order = 1)]
    public int Start { get; set; }

    [DataMember(Name = "length", Order = 2)]
    public int Length { get; set; }

    [DataMember(Name = "points", Order = 3)]
    public int Points { get; set; }

    [DataMember(Name = "reason", Order = 4)]
    public string Reason { get; set; } = "";

    [DataMember(Name = "text", Order = 5)]
    public string Text { get; set; } = "";
}
